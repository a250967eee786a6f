import { Server } from "node:net";

// Preloaded into a tool that would listen on every network of the machine, so that it serves this machine alone.
const listen: unknown = Server.prototype.listen;
Reflect.set(Server.prototype, "listen", function (this: Server, port: unknown, ...rest: unknown[]): unknown {
  if (typeof listen !== "function") return this;
  return Reflect.apply(listen, this, [
    typeof port === "number" ? { port, host: "127.0.0.1" } : port,
    ...rest,
  ]);
});
