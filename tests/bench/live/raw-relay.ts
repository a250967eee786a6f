// The floor: a relay that parses nothing, stores nothing and knows nobody.
import { type WebSocket, WebSocketServer } from "ws";
import { reportUsage } from "./child.ts";

const rooms = new Map<string, WebSocket[]>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const room = request.url ?? "";
  const sockets = rooms.get(room) ?? [];
  rooms.set(room, [...sockets, socket]);
  socket.on("message", (data) => {
    for (const other of rooms.get(room) ?? []) if (other !== socket) other.send(data, { binary: false });
  });
  socket.on("close", () => {
    const left = (rooms.get(room) ?? []).filter((one) => one !== socket);
    if (left.length === 0) rooms.delete(room);
    else rooms.set(room, left);
  });
});
server.on("listening", () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") reportUsage(address.port, () => []);
});
