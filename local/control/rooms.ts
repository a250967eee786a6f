import type { Instant } from "../../core/domain/instant.ts";
import type { SamplePerson } from "../people.ts";
import type { Answer } from "./route.ts";

/** What a person does in the chat: writes, presses a button of a card, or has their client call the bot. */
export type ChatMessage = {
  readonly text?: string | undefined;
  readonly value?: unknown;
  readonly invoke?: { readonly name: string; readonly value?: unknown } | undefined;
  /** The activity whose card was used. */
  readonly replyToId?: string | undefined;
  /** The language of the person's client from now on. */
  readonly locale?: string | undefined;
};

/** Which meeting of which event a person means in their calendar; without `eventId` the sample series. */
export type CalendarMove = {
  readonly eventId?: string | undefined;
  readonly originalStart: Instant;
  readonly start: Instant;
};
/** Without `originalStart` the whole series. */
export type CalendarDeletion = {
  readonly eventId?: string | undefined;
  readonly originalStart?: Instant | undefined;
};

/** A disturbance to come: of what, which, and for how many requests. Each stand-in knows more fields. */
export type Fault = {
  readonly target: "cosmos" | "graph" | "chat" | "live";
  readonly kind: string;
  readonly count: number;
  readonly [field: string]: unknown;
};

/** What the control surface steers; each answer is sent as it is. */
export type Rooms = {
  readonly tokenFor: (person: SamplePerson) => Promise<string>;
  readonly chat: {
    readonly say: (person: SamplePerson, message: ChatMessage) => Promise<Answer>;
    readonly activities: (person: SamplePerson) => readonly unknown[];
  };
  readonly graph: {
    readonly log: () => readonly unknown[];
    readonly move: (person: SamplePerson, move: CalendarMove) => Promise<Answer>;
    readonly remove: (person: SamplePerson, deletion: CalendarDeletion) => Promise<Answer>;
  };
  readonly fault: (fault: Fault) => Answer;
  readonly reset: () => Promise<void>;
};
