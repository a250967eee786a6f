import { randomUUID } from "node:crypto";
import { refusedCharge } from "./charge.ts";
import { type Json, parseJson } from "./json.ts";

/** One request to the service, whichever way it came. `path` is the undecoded path without query. */
export interface CosmosRequest {
  method: string;
  /** Scheme, host and port that the caller used; the account document names them as its endpoint. */
  origin: string;
  path: string;
  body: string;
  /** Header by its lower-case name. */
  header(name: string): string | undefined;
}

export interface CosmosResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a room of the emulator answers; the router adds the headers that every answer has. */
export interface Answer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
  charge?: number;
  /** The container whose log position and session token the answer carries. */
  lsn?: number;
}

/** A refusal of the service: its HTTP status, its sub-status when it has one, and the reason in words. */
export class Refusal extends Error {
  readonly status: number;
  readonly substatus: number | undefined;
  readonly extraHeaders: Record<string, string>;
  constructor(
    status: number,
    message: string,
    substatus?: number,
    extraHeaders: Record<string, string> = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.substatus = substatus;
    this.extraHeaders = extraHeaders;
  }
}

/** The connection broke: no answer reaches the caller, whether or not the write was made. */
export class ConnectionBroken extends Error {
  constructor() {
    super("read ECONNRESET");
    this.name = "ConnectionBroken";
  }
}

const codes: Record<number, string> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  408: "RequestTimeout",
  409: "Conflict",
  410: "Gone",
  412: "PreconditionFailed",
  413: "RequestEntityTooLarge",
  424: "FailedDependency",
  429: "TooManyRequests",
  449: "RetryWith",
  500: "InternalServerError",
  501: "NotImplemented",
  503: "ServiceUnavailable",
};

export function badRequest(message: string, substatus?: number): Refusal {
  return new Refusal(400, message, substatus);
}

/** The emulator does not do this; the real service may. Never answered with rows. */
export function notSupported(what: string): Refusal {
  return new Refusal(501, `The local Cosmos does not support ${what}.`);
}

export function notFound(what: string): Refusal {
  return new Refusal(404, `Resource Not Found: ${what}.`);
}

/** A request's body, or its refusal. */
export function parseBody(text: string): Json {
  try {
    return parseJson(text);
  } catch (cause) {
    throw badRequest(`The request body is not JSON: ${cause instanceof Error ? cause.message : ""}`);
  }
}

export function refusalToResponse(refusal: Refusal): CosmosResponse {
  const activityId = randomUUID();
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-ms-activity-id": activityId,
    "x-ms-request-charge": refusal.status === 429 ? "0" : String(refusedCharge),
    ...refusal.extraHeaders,
  };
  if (refusal.substatus !== undefined) headers["x-ms-substatus"] = String(refusal.substatus);
  const message = `Message: ${JSON.stringify({ Errors: [refusal.message] })}\r\nActivityId: ${activityId}`;
  return {
    status: refusal.status,
    headers,
    body: JSON.stringify({ code: codes[refusal.status] ?? "Error", message }),
  };
}
