import { answersFor, answerTo, type CheckInItem } from "../../core/domain/check-in.ts";
import { copiesOf } from "../../core/domain/check-in-view.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { partnerOf } from "../../core/domain/pair.ts";
import type { PairScreen } from "../../tab/lib/pair-session.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

const ITEMS: readonly CheckInItem[] = ["word", "energy"];

/** Something to do in a check-in: answering, sharing, thinking better of it, looking at what the other shares. */
export function checkInCommand(
  { view, me, agenda }: Ready,
  random: SeededRandom,
  { now, word }: { now: Instant; word: () => string },
): CommandInput | undefined {
  const { current } = agenda;
  const copy = random.pick(copiesOf(view, partnerOf(view.pair, me.id).id, now));
  if (copy !== undefined && random.chance(0.3)) {
    if (random.chance(0.5)) return { name: "checkIn.opened", copyId: copy.id, sharing: copy.sharing };
    const response = random.chance(0.5)
      ? { kind: "talk" as const, text: word() }
      : { kind: "noted" as const };
    return { name: "checkIn.respond", copyId: copy.id, response };
  }
  const item = random.pick(ITEMS);
  if (current === null || item === undefined) return undefined;
  const occurrenceId = current.id;
  const answer = answerTo(answersFor(view.notebook, occurrenceId), item);
  if (answer !== undefined && random.chance(0.4)) {
    if (random.chance(0.3)) return { name: "checkIn.revoke", occurrenceId, item };
    const until = plusMs(
      now,
      random.chance(0.1) ? random.between(500, 20_000) : random.between(1, 90) * 86_400_000,
    );
    return { name: "checkIn.share", occurrenceId, item, until: until.replace(/\.\d+Z$/, ".000Z") };
  }
  if (random.chance(0.1)) return { name: "checkIn.ready", occurrenceId };
  const said = random.chance(0.15) ? null : `secret${word()}`;
  return item === "word"
    ? { name: "checkIn.answer", occurrenceId, item, version: 1, word: said }
    : {
        name: "checkIn.answer",
        occurrenceId,
        item,
        version: 1,
        value: said === null ? null : 1 + random.below(5),
      };
}
