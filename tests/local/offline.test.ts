import { once } from "node:events";
import { WebSocket, WebSocketServer } from "ws";
import { type ServedCloud, serveCloud } from "./support/served-cloud.ts";

let served: ServedCloud;
let live: WebSocketServer;
let heard: string[];

beforeEach(async () => {
  served = await serveCloud();
  live = new WebSocketServer({ server: served.server, path: "/live" });
  heard = [];
  live.on("connection", (socket) => {
    socket.on("error", () => heard.push("broken"));
    socket.on("message", (data) => {
      heard.push(String(data).slice(0, 12));
      socket.send("welcome");
    });
  });
});
afterEach(async () => {
  for (const client of live.clients) client.terminate();
  live.close();
  await served.close();
});

async function tokenOf(person: string): Promise<string> {
  const { body } = await served.post("/local/token", { person });
  if (typeof body !== "object" || body === null || !("token" in body)) throw new Error("no token");
  return String(body.token);
}

async function connect(person: string) {
  const socket = new WebSocket(`${served.url.replace("http", "ws")}/live`);
  const closed = once(socket, "close").then(([code]) => code);
  socket.on("error", () => heard.push("client error"));
  const message = once(socket, "message").then(([data]) => String(data));
  await once(socket, "open");
  socket.send(JSON.stringify({ m: "hello", token: await tokenOf(person), protocol: 1 }));
  return { socket, closed, message };
}

describe("a person who is taken offline", () => {
  test("loses the live socket at once and nobody else does", async () => {
    const report = await connect("report");
    const manager = await connect("manager");
    await Promise.all([report.message, manager.message]);
    await served.post("/local/offline/report", { offline: true });
    expect(await report.closed).toBe(1006);
    expect(manager.socket.readyState).toBe(WebSocket.OPEN);
    manager.socket.close();
  });

  test("cannot open another one: the server never hears their hello", async () => {
    await served.post("/local/offline/report", { offline: true });
    const report = await connect("report");
    expect(await report.closed).toBe(1006);
    expect(heard).not.toContain('{"m":"hello"');
  });

  test("gets no answer from the app, and the others do", async () => {
    await served.post("/local/offline/report", { offline: true });
    const as = async (person: string) =>
      served.get("/api/me", { authorization: `Bearer ${await tokenOf(person)}` });
    await expect(as("report")).rejects.toThrow();
    expect((await as("manager")).status).toBe(404);
  });

  test("cannot chat meanwhile", async () => {
    await served.post("/local/offline/report", { offline: true });
    expect((await served.post("/local/chat/report", { text: "help" })).status).toBe(503);
  });

  test("is back when the switch is turned again", async () => {
    await served.post("/local/offline/report", { offline: true });
    await served.post("/local/offline/report", { offline: false });
    const report = await connect("report");
    expect(await report.message).toBe("welcome");
    report.socket.close();
  });

  test("a cut of the live sockets hits everybody", async () => {
    const report = await connect("report");
    await report.message;
    expect((await served.post("/local/fault", { target: "live", kind: "cut" })).body).toEqual({ cut: 1 });
    expect(await report.closed).toBe(1006);
  });
});
