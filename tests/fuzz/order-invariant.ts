import { Command, type CommandName } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import { subjectOf } from "../../core/domain/subject.ts";
import type { Place } from "./replica-fuzz.ts";
import type { VirtualStore } from "./virtual-store.ts";

type Ended = {
  readonly store: VirtualStore;
  readonly places: readonly Place[];
  readonly instances: number;
};
type Given = { readonly id: CommandId; readonly command: Command };

/**
 * What a window gave about one thing, in order, has changed each record in that order. [WR8]
 *
 * A command that changed nothing is not remembered. Another window that has it from the same device, or another
 * instance that hears it again, may do it after what was given next; `mayDoNothing` names those that may have
 * found nothing to do.
 */
export function checkOrder(
  { store, places, instances }: Ended,
  mayDoNothing: ReadonlySet<CommandName>,
): void {
  const revs = revsByRecord(store);
  for (const place of places) {
    const isAlone = instances === 1 && !places.some((one) => one !== place && one.device === place.device);
    const isCounted = ({ command: { name } }: Given) =>
      isAlone || !(mayDoNothing.has(name) || name === "question.answer");
    for (const given of bySubject(place)) {
      const counted = given.filter(isCounted);
      for (const [record, revOf] of revs) checkOne(counted, revOf, `${place.name} at ${record}`);
    }
  }
}

function checkOne(given: readonly Given[], revOf: ReadonlyMap<CommandId, number>, where: string): void {
  let before: { readonly id: CommandId; readonly rev: number } | null = null;
  for (const { id } of given) {
    const rev = revOf.get(id);
    if (rev === undefined) continue;
    if (before !== null && rev < before.rev) {
      throw new Error(`${where}: ${before.id} was given before ${id}, and done after it`);
    }
    before = { id, rev };
  }
}

function bySubject({ given, deeds }: Place): Iterable<readonly Given[]> {
  const all = new Map<string, Given[]>();
  for (const id of given) {
    const command = Command.parse(deeds.commands.get(id));
    const subject = subjectOf(command, id);
    all.set(subject.id, [...(all.get(subject.id) ?? []), { id, command }]);
  }
  return all.values();
}

/** For each record that ever was, at which of its `rev` each command changed it. */
function revsByRecord(store: VirtualStore): Map<string, Map<CommandId, number>> {
  const all = new Map<string, Map<CommandId, number>>();
  for (const record of store.log()) {
    const name = record.type === "notebook" ? `nb/${record.ownerId}` : record.id;
    const revs = all.get(name) ?? new Map<CommandId, number>();
    all.set(name, revs);
    for (const { id, rev } of record.recent) revs.set(id, rev);
  }
  return all;
}
