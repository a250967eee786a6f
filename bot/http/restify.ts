import { ServerResponse } from "node:http";
import { createServer, type Server } from "restify";

// restify replaces `writeHead` of every response of the process with one that returns nothing, so that
// `writeHead(…).end()` throws, in its own routes and in any other server beside it. This returns the response.
const writeHead = ServerResponse.prototype.writeHead;
ServerResponse.prototype.writeHead = function writeHeadAndReturn(this: ServerResponse, ...args: unknown[]) {
  Reflect.apply(writeHead, this, args);
  return this;
};

/** A restify server that does not say what it is. */
export function createRestify(): Server {
  return createServer({ name: "" });
}
