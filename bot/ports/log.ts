import type { PairId, PersonId, TenantId } from "../../core/domain/ids.ts";

/**
 * What a line of the log may say: the kinds listed here and nothing else, so that no content, name or
 * token can get into it. Ids of people and pairs are hashed before they are written.
 */
export type LogFields = {
  /** Absent: `info`. */
  readonly level?: "info" | "warning" | "error";
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of a route, never the path that was asked for. */
  readonly route?: string;
  readonly status?: number;
  /** How long it took. */
  readonly ms?: number;
  readonly count?: number;
  readonly bytes?: number;
  /** A refusal code, a close code, a token fault: one of a closed list. */
  readonly code?: string | number;
  /** Which part or kind of thing: one of a closed list. */
  readonly kind?: string;
  readonly tenantId?: TenantId;
  readonly personId?: PersonId;
  readonly pairId?: PairId;
  /** What was thrown; only its class, its code and where it came from are written, never its message. */
  readonly error?: unknown;
};

/** Writes one line about an event; `event` is a constant of the code. Never throws. */
export type Log = (event: string, fields?: LogFields) => void;
