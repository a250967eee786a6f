import type { CommandNamed } from "./command.ts";
import type { Expectation } from "./expectation.ts";
import { idFromCommand } from "./ids.ts";
import { DELETED_TTL_S, EXPECTATIONS_MAX } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type Existing = CommandNamed<
  | "expectation.edit"
  | "expectation.acknowledge"
  | "expectation.act"
  | "expectation.delete"
  | "expectation.restore"
>;

/**
 * Decides a command on what good looks like: the manager says it, the report acknowledges it, and both can
 * mark that it was acted on. [EX1] to [EX4]
 */
export function decideExpectation(
  view: PairView,
  command: CommandNamed<"expectation.write"> | Existing,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "expectation.write") return writeExpectation(view, command.text, by, attempt);
  const expectation = view.records.get(command.expectationId);
  if (expectation?.type !== "expectation") return refuse("not-found");
  const seen = seenBefore(expectation, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextExpectation(view, expectation, command, by, attempt);
  return next.ok ? ok({ shared: [stamp(next.value, attempt)], notebook: null }) : next;
}

function writeExpectation(view: PairView, text: string, by: Participant, attempt: Attempt): Result<Change> {
  const id = idFromCommand("ex_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  if (by.role !== "manager") return refuse("not-yours-to-say");
  if (isFull(view)) return refuse("too-many-expectations", { max: EXPECTATIONS_MAX });
  const expectation: Expectation = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "expectation",
    writtenBy: by.id,
    text,
    saidAt: attempt.now,
    acknowledgedAt: null,
    actedOn: null,
    state: "open",
    settledAt: null,
  };
  return ok({ shared: [stamp(expectation, attempt)], notebook: null });
}

function nextExpectation(
  view: PairView,
  expectation: Expectation,
  command: Existing,
  by: Participant,
  { now }: Attempt,
): Result<Expectation> {
  const isBoths = command.name === "expectation.act";
  const isTheirs = (command.name === "expectation.acknowledge") !== (by.role === "report");
  if (!isBoths && isTheirs) return refuse("not-yours-to-say");
  if (command.name === "expectation.restore") {
    if (expectation.state === "open") return ok(expectation);
    if (isFull(view)) return refuse("too-many-expectations", { max: EXPECTATIONS_MAX });
    const { ttl: _dropped, ...kept } = expectation;
    return ok({ ...kept, state: "open", settledAt: null });
  }
  if (expectation.state === "deleted") {
    return command.name === "expectation.delete" ? ok(expectation) : refuse("expectation-deleted");
  }
  switch (command.name) {
    case "expectation.edit":
      // Other words are said anew: what was acknowledged was not these.
      return command.text === expectation.text
        ? ok(expectation)
        : ok({ ...expectation, text: command.text, saidAt: now, acknowledgedAt: null, actedOn: null });
    case "expectation.acknowledge":
      return ok({ ...expectation, acknowledgedAt: expectation.acknowledgedAt ?? now });
    case "expectation.act":
      return ok({ ...expectation, actedOn: command.acted ? (expectation.actedOn ?? now) : null });
    case "expectation.delete":
      return ok({ ...expectation, state: "deleted", settledAt: now, ttl: DELETED_TTL_S });
  }
}

function isFull(view: PairView): boolean {
  let standing = 0;
  for (const record of view.records.values()) {
    if (record.type === "expectation" && record.state === "open") standing++;
  }
  return standing >= EXPECTATIONS_MAX;
}
