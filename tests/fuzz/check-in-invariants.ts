import { checkInsAtHand, sharingAt } from "../../core/domain/check-in.ts";
import { type CheckInCopy, copyIdOf } from "../../core/domain/check-in-copy.ts";
import { copiesOf } from "../../core/domain/check-in-view.ts";
import { instantOf } from "../../core/domain/instant.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Place } from "./replica-fuzz.ts";
import type { VirtualStore } from "./virtual-store.ts";

type Ended = { readonly store: VirtualStore; readonly places: readonly Place[]; readonly nowMs: number };

/**
 * What is shared is what its owner shared, no more and for no longer; every window sees exactly that.
 * [CI7] [CI9] [CI10] [CI14]
 */
export function checkCheckIns({ store, places, nowMs }: Ended): void {
  const now = instantOf(Math.round(nowMs));
  const copies = new Map<string, CheckInCopy>();
  for (const record of store.shared()) if (record.type === "checkInCopy") copies.set(record.id, record);
  for (const personId of new Set(places.map((place) => place.personId))) {
    const notebook = store.notebookOf(personId);
    const answers = notebook === undefined ? [] : answersAtHand(notebook);
    for (const { occurrenceId, ...answer } of answers) {
      const copy = copies.get(copyIdOf(occurrenceId, personId, answer.item));
      const sharing = sharingAt(answer, now);
      const isShown = copy?.state === "shared" && copy.until > now;
      const isSame =
        copy?.value === answer.value && copy.word === answer.word && copy.until === sharing?.until;
      if (sharing !== null && !(isShown && isSame))
        throw new Error(`${answer.item} of ${personId} is not shown`);
      if (sharing === null && isShown) throw new Error(`${answer.item} of ${personId} is shown unasked`);
    }
  }
  checkEveryCopy(store);
  for (const { personId, life } of places) {
    const screen = life.session.screen();
    if (screen.state !== "ready") continue;
    for (const owner of [screen.pair.manager.id, screen.pair.report.id]) {
      const seen = copiesOf(screen.view, owner, now).map((copy) => `${copy.id}@${copy.rev}`);
      const stored = [...copies.values()]
        .filter((copy) => copy.personId === owner && copy.until > now)
        .map((copy) => `${copy.id}@${copy.rev}`);
      if (seen.sort().join() !== stored.sort().join())
        throw new Error(`${personId} sees ${seen.join()} of ${owner}, stored is ${stored.join()}`);
    }
    for (const record of screen.view.records.values()) {
      if (record.type === "checkInCopy" && record.until <= now)
        throw new Error(`${personId} still has ${record.id}, whose time is over`);
    }
  }
}

/** Every version of a copy that was ever stored shows what its owner's notebook said when it was to be shared. */
function checkEveryCopy(store: VirtualStore): void {
  const shared = new Map<string, string>();
  for (const record of store.log()) {
    if (record.type === "notebook") noteSharings(record, shared);
    if (record.type !== "checkInCopy" || record.state !== "shared") continue;
    const asShared = record.recent.map(({ id }) => shared.get(id)).findLast((said) => said !== undefined);
    const shows = JSON.stringify([record.item, record.value, record.word]);
    if (asShared !== shows) throw new Error(`${record.id} shows ${shows}, shared was ${asShared}`);
  }
}

function answersAtHand(notebook: Notebook) {
  return checkInsAtHand(notebook).flatMap(({ occurrenceId, answers }) =>
    answers.map((answer) => ({ ...answer, occurrenceId })),
  );
}

function noteSharings(notebook: Notebook, shared: Map<string, string>): void {
  for (const { sharing, item, value, word } of answersAtHand(notebook)) {
    if (sharing !== null) shared.set(sharing.by, JSON.stringify([item, value, word]));
  }
}
