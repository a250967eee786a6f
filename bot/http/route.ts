import type { IncomingMessage, ServerResponse } from "node:http";
import type * as z from "zod/mini";
import type { SignedIn } from "../ports/authenticate.ts";
import type { Answer } from "./answer.ts";

/** A schema of the contract by the name under which the API's description lists it. */
export type NamedSchema = { readonly name: string; readonly schema: z.core.$ZodType };

type Described = {
  readonly method: "GET" | "POST";
  /** Parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
};

/** A request as a route sees it. */
export type Visit = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

/** A route for a person whose token was checked; the use case behind it proves what they may see. */
export type PersonRoute = Described & {
  readonly access: "person";
  readonly query?: readonly string[];
  readonly body?: NamedSchema;
  readonly answers: NamedSchema;
  readonly answer: (visit: Visit & { by: SignedIn; body: unknown }) => Promise<Answer>;
};

/** A route that tells everyone the same. */
export type OpenRoute = Described & {
  readonly access: "anyone";
  readonly answer: () => Promise<Answer>;
};

/** A route that reads and writes by itself: a file, or a channel with its own proof of who is calling. */
export type RawRoute = Described & {
  readonly access: "file" | "channel";
  /** Resolves false, nothing written, when there is no such thing. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, visit: Visit) => Promise<boolean>;
};

export type Route = PersonRoute | OpenRoute | RawRoute;
