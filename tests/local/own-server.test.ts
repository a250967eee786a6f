import { openOwnServer } from "../../local/control/own-server.ts";

test("the stand-ins take another port when theirs is taken, and nothing but their own is answered", async () => {
  const first = await openOwnServer(0, []);
  const second = await openOwnServer(first.port, [
    async (request, response) => {
      if (request.url !== "/mine") return false;
      response.end("mine");
      return true;
    },
  ]);
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${second.port}${path}`)).status;
  expect(second.port).not.toBe(first.port);
  expect(await status("/mine")).toBe(200);
  expect(await status("/other")).toBe(404);
  await second.close();
  await first.close();
});
