import type { Instant } from "../../core/domain/instant.ts";
import type { Role } from "../../core/domain/people.ts";
import { rankBetween } from "../../core/domain/rank.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { samplePersonOf, sampleRecord, sampleText } from "./sample-record.ts";
import type { SamplePoint } from "./sample-week.ts";

type Placed = Pick<TalkingPoint, "id" | "raisedAt" | "state" | "discussedIn" | "carriedFrom" | "settledAt">;

/** Makes talking points in the order in which they were raised: each goes to the end of its owner's section. */
export type PointMaker = { readonly point: (said: SamplePoint, placed: Placed) => TalkingPoint };

/** A maker for an agenda that is still empty. */
export function createPointMaker(): PointMaker {
  const lastRank: Record<Role, string | null> = { manager: null, report: null };
  const nextRank = (role: Role) => {
    const rank = rankBetween(lastRank[role], null);
    lastRank[role] = rank;
    return rank;
  };
  return {
    point: (said, placed) => ({
      ...sampleRecord(lastChange(placed)),
      ...placed,
      type: "talkingPoint",
      raisedBy: samplePersonOf(said.by).id,
      text: said.text,
      kind: said.kind,
      minutes: said.minutes ?? null,
      mustCover: said.mustCover ?? false,
      note: sampleText(said.note),
      rank: nextRank(said.by),
    }),
  };
}

function lastChange(placed: Placed): Instant {
  return placed.settledAt ?? placed.raisedAt;
}
