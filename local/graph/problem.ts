/** A request that Graph answers with an error; the message says what is wrong, as Graph's own do. */
export class GraphProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "GraphProblem";
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A call that the real Graph may know and this stand-in does not: nobody must take its silence for an answer. */
export function notHere(what: string): GraphProblem {
  return new GraphProblem(501, "NotImplemented", `The stand-in for Graph does not know ${what}.`);
}

/** The item is not in this mailbox, or not any more. */
export function itemNotFound(): GraphProblem {
  return new GraphProblem(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}
