import type { CommandNamed } from "./command.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Preference, preferenceIdOf } from "./preference.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Tells the other how one likes to get feedback and coaching; each speaks for themselves alone. [PF1] [PF2] */
export function sharePreference(
  view: PairView,
  command: CommandNamed<"preference.share">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.personId !== by.id) return refuse("not-yours-to-say");
  const id = preferenceIdOf(by.id);
  const known = view.records.get(id);
  const before = known?.type === "preference" ? known : null;
  if (before !== null) {
    const seen = seenBefore(before, attempt);
    if (!seen.ok) return seen;
    if (seen.value) return ok(noChange);
  }
  const preference: Preference = {
    tenantId: view.pair.tenantId,
    pairId: view.pair.pairId,
    schemaVersion: 1,
    rev: before?.rev ?? 0,
    at: attempt.now,
    recent: before?.recent ?? [],
    id,
    type: "preference",
    personId: by.id,
    ways: [...new Set(command.ways)],
    line: command.line.trim(),
    coaching: command.coaching,
    sharedAt: attempt.now,
  };
  return ok({ shared: [stamp(preference, attempt)], notebook: null });
}

/** What one of the two has said about themselves; undefined when nothing. */
export function preferenceOf(view: Pick<PairView, "records">, personId: string): Preference | undefined {
  const record = view.records.get(preferenceIdOf(personId));
  return record?.type === "preference" ? record : undefined;
}
