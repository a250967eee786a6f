import type { MyPair } from "../../core/contract/api.ts";
import { currentAndNext } from "../../core/domain/agenda.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Membership } from "../../core/domain/membership.ts";
import { participantOf, partnerOf } from "../../core/domain/pair.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { App } from "./app.ts";
import type { Following } from "./follow.ts";
import { openRecords } from "./open-pair.ts";
import type { PairCache } from "./pair-cache.ts";
import { type PairState, pairOf } from "./pair-state.ts";

/** How many pairs are read at the same time. */
const AT_ONCE = 6;

type Deps = {
  readonly personal: PersonalStore;
  readonly cache: PairCache;
  readonly following: Following;
  readonly clock: Clock;
};

/** A person's 1-on-1s, the next meeting first. [AC4] */
export function createMyPairs({ personal, cache, following, clock }: Deps): App["myPairs"] {
  async function read(actor: Actor, membership: Membership, now: Instant): Promise<MyPair | undefined> {
    const state = await cache.fresh({ tenantId: actor.tenantId, pairId: membership.pairId });
    return myPairOf(actor, state, now);
  }
  return async (actor) => {
    await following.ready();
    const memberships = await personal.memberships({ tenantId: actor.tenantId, ownerId: actor.personId });
    const now = clock.now();
    const found: MyPair[] = [];
    for (let i = 0; i < memberships.length; i += AT_ONCE) {
      const some = memberships.slice(i, i + AT_ONCE).map((membership) => read(actor, membership, now));
      for (const one of await Promise.all(some)) if (one !== undefined) found.push(one);
    }
    return found.sort((a, b) => compare(whenOf(a), whenOf(b)) || compare(a.partner.name, b.partner.name));
  };
}

function myPairOf(actor: Actor, state: PairState, now: Instant): MyPair | undefined {
  const pair = pairOf(state);
  const by = participantOf(pair, actor);
  if (pair === undefined || !by.ok) return undefined;
  const records = openRecords(state, now);
  let openPoints = 0;
  let myOpenActionItems = 0;
  for (const record of records) {
    if (record.type === "talkingPoint" && record.state === "open") openPoints++;
    if (record.type === "actionItem" && record.state === "open" && record.owner === actor.personId) {
      myOpenActionItems++;
    }
  }
  const occurrences = records.filter((record) => record.type === "occurrence");
  return {
    pairId: pair.pairId,
    role: by.value.role,
    partner: partnerOf(pair, actor.personId),
    next: currentAndNext(occurrences, now).current,
    zone: records.find((record) => record.type === "series")?.cadence.zone ?? null,
    openPoints,
    myOpenActionItems,
  };
}

/** Pairs without a meeting come last. */
function whenOf(pair: MyPair): string {
  return pair.next?.start ?? "9999";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
