import type { Command } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { Attempt } from "../../core/domain/record.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import type { Subject } from "../../core/domain/subject.ts";
import type { Outcome } from "./app.ts";
import type { Notebooks } from "./notebooks.ts";
import type { PairState } from "./pair-state.ts";

/** A command that changes the pair's records and its sender's notebook, which lie in two partitions. */
export type BothHalves = {
  readonly pair: PairState;
  readonly notebooks: Notebooks;
  readonly actor: Actor;
  readonly command: Command;
  readonly subject: Subject;
  readonly attempt: Omit<Attempt, "now">;
};

/**
 * The shared half is stored first, then the notebook's. The notebook's line is held meanwhile, so nothing is
 * typed into the private copy between the two. [PP2]
 */
export async function sharedThenPersonal(halves: BothHalves): Promise<Result<Outcome>> {
  const done = await tryBoth(halves);
  return !done.ok && done.refusal.code === "conflict" ? tryBoth(halves) : done;
}

function tryBoth(halves: BothHalves): Promise<Result<Outcome>> {
  const { pair, notebooks, actor } = halves;
  return notebooks.of(pair, actor.personId).queue.enqueue({
    actor,
    first: (notebook) => sharedHalf(halves, notebook),
    decide: (view, by, now) => {
      const change = decide(view, halves.command, by, { ...halves.attempt, now });
      // The shared half was decided on an older notebook than this: it comes first all the same.
      return change.ok && change.value.shared.length > 0 ? refuse("conflict") : change;
    },
  });
}

/** The notebook's half is stored first, then what the pair is told of it. */
export async function personalThenShared(halves: BothHalves): Promise<Result<Outcome>> {
  const { pair, actor, subject } = halves;
  let own = await personalHalf(halves);
  if (!own.ok) {
    const { code } = own.refusal;
    // What the cache has of the pair may be old, and nobody is refused for that: a refusal reads it anew.
    await pair.queue.enqueue({ actor, about: subject.sharedId ?? subject.id, decide: () => refuse(code) });
    own = await personalHalf(halves);
  }
  if (!own.ok) return own;
  const told = await sharedHalf(halves, own.value.notebook);
  return told.ok ? ok({ ...told.value, notebook: own.value.notebook }) : told;
}

function personalHalf({ pair, notebooks, actor, command, attempt }: BothHalves): Promise<Result<Outcome>> {
  return notebooks.of(pair, actor.personId).queue.enqueue({
    actor,
    first: null,
    decide: (view, by, now) => decide(view, command, by, { ...attempt, now }),
  });
}

/** Decides the pair's half. Without a notebook (it did not change) the one that is stored is looked at. */
async function sharedHalf(halves: BothHalves, notebook: Notebook | null): Promise<Result<Outcome>> {
  const { pair, notebooks, actor, subject } = halves;
  const current = notebook ?? notebooks.of(pair, actor.personId).notebook;
  return pair.queue.enqueue({
    actor,
    about: subject.sharedId ?? subject.id,
    decide: (view, by, now) => {
      const seen = current === null ? view : { ...view, notebook: current };
      const change = decide(seen, halves.command, by, { ...halves.attempt, now });
      return change.ok ? ok(change.value.shared) : change;
    },
  });
}
