import { decide } from "../../core/domain/decide.ts";
import type { PairId } from "../../core/domain/ids.ts";
import { type NoteTarget, noteScopeOf } from "../../core/domain/note.ts";
import { typeInto } from "../../core/domain/note-typing.ts";
import type { Actor } from "../../core/domain/people.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import { subjectOf } from "../../core/domain/subject.ts";
import type { App, Outcome } from "./app.ts";
import { type BothHalves, personalThenShared, sharedThenPersonal } from "./both-partitions.ts";
import type { Notebooks } from "./notebooks.ts";
import type { PairCache } from "./pair-cache.ts";
import type { PairJob } from "./pair-state.ts";
import type { Sequence } from "./sequence.ts";

/** How many may wait for one partition; beyond it the sender is asked to come back. */
const WAITING_MOST = 1_000;
/** Characters of an encoded text; a note of the greatest length stays far below, whatever was typed in it. */
const TEXT_STATE_MOST = 600_000;

type Deps = { readonly cache: PairCache; readonly notebooks: Notebooks };
type Queue<J> = { readonly length: () => number; readonly enqueue: (job: J) => Promise<Result<Outcome>> };

/** The write path: everything that changes a record for a person goes through here. */
export function createWritePath({ cache, notebooks }: Deps): Pick<App, "execute" | "type"> {
  return {
    execute: (actor, pairId, envelope, sequence) => {
      const { commandId, seen, command } = envelope;
      const subject = subjectOf(command, commandId);
      const pair = stateOf(actor, pairId);
      const both: BothHalves = { pair, notebooks, actor, command, attempt: { commandId, seen }, subject };
      const work = () => carryOut(both, sequence);
      return sequence === undefined ? work() : sequence.take(subject.scope, work);
    },
    type: (actor, pairId, target, updates) => typeAt(actor, pairId, target, updates),
  };

  function carryOut(both: BothHalves, sequence: Sequence | undefined): Promise<Result<Outcome>> {
    const { pair, actor, command, attempt, subject } = both;
    switch (subject.scope) {
      case "shared":
        return enqueue<PairJob>(pair.queue, {
          actor,
          sequence,
          about: subject.isNew ? null : subject.id,
          decide: (view, by, now) => {
            const change = decide(view, command, by, { ...attempt, now });
            return change.ok ? ok(change.value.shared) : change;
          },
        });
      case "personal":
        return enqueue(notebooks.of(pair, actor.personId).queue, {
          actor,
          sequence,
          first: null,
          decide: (view, by, now) => decide(view, command, by, { ...attempt, now }),
        });
      case "shared-then-personal":
        return sharedThenPersonal(both);
      case "personal-then-shared":
        return personalThenShared(both);
    }
  }

  function stateOf(actor: Actor, pairId: PairId) {
    return cache.of({ tenantId: actor.tenantId, pairId });
  }

  function typeAt(
    actor: Actor,
    pairId: PairId,
    target: NoteTarget,
    updates: readonly Uint8Array[],
  ): Promise<Result<Outcome>> {
    const pair = stateOf(actor, pairId);
    if (noteScopeOf(target) === "shared") {
      return enqueue<PairJob>(pair.queue, {
        actor,
        about: target,
        decide: (view, _by, now) => {
          const typed = typeInto(view, target, updates, now);
          if (!typed.ok) return typed;
          if (typed.value.type !== "talkingPoint") return refuse("not-found");
          return typed.value.note.state.length > TEXT_STATE_MOST
            ? refuse("note-too-long")
            : ok([typed.value]);
        },
      });
    }
    return enqueue(notebooks.of(pair, actor.personId).queue, {
      actor,
      first: null,
      decide: (view, _by, now) => {
        const typed = typeInto(view, target, updates, now);
        if (!typed.ok) return typed;
        return typed.value.type === "notebook" ? ok({ notebook: typed.value }) : refuse("not-found");
      },
    });
  }
}

function enqueue<J>(queue: Queue<J>, job: J): Promise<Result<Outcome>> {
  return queue.length() >= WAITING_MOST ? Promise.resolve(refuse("busy")) : queue.enqueue(job);
}
