import type { CommandId, PersonId } from "../../core/domain/ids.ts";
import { manager, report } from "../support/pair-builder.ts";
import type { Deeds } from "./person-at-work.ts";
import type { VirtualStore } from "./virtual-store.ts";

/** Searches everything that reaches a person for what only the other may know; throws when it is there. */
export function checkHeard(
  store: VirtualStore,
  deeds: Readonly<Record<PersonId, Deeds>>,
  personId: PersonId,
  text: string,
): void {
  const other = personId === manager.id ? report.id : manager.id;
  const words = readable(text);
  for (const [where, secret] of deeds[other]?.secrets ?? []) {
    const isOut = deeds[other]?.shared.has(where.split("/")[0] ?? "");
    if (!isOut && words.includes(secret))
      throw new Error(`A secret of ${other} reached ${personId}: ${secret}`);
  }
  for (const said of deeds[other]?.words ?? []) {
    if (words.includes(said) && !wasShared(store, said))
      throw new Error(`A word of ${other} reached ${personId}: ${said}`);
  }
  for (const [commandId, answer] of deeds[other]?.sealed ?? []) {
    if (words.includes(answer) && !isRevealed(store, commandId))
      throw new Error(`A sealed answer of ${other} reached ${personId}: ${answer}`);
  }
}

/** Whether a word of a check-in was ever to be shared. */
function wasShared(store: VirtualStore, word: string): boolean {
  return store
    .log()
    .some(
      (record) =>
        record.type === "notebook" &&
        record.checkIn?.answers.some((answer) => answer.word === word && answer.sharing !== null),
    );
}

/** Whether the answer that a command gave was revealed. */
function isRevealed(store: VirtualStore, commandId: CommandId): boolean {
  return store
    .shared()
    .some(
      (record) =>
        record.type === "sealedQuestion" &&
        record.state === "revealed" &&
        record.seals.some((seal) => seal.isReady && seal.sealId === commandId),
    );
}

/** A message with the words of its text updates, which are written in base64. */
function readable(text: string): string {
  const updates = [...text.matchAll(/"(?:update|state)":"([^"]+)"/g)];
  return text + updates.map(([, update = ""]) => Buffer.from(update, "base64").toString("latin1")).join(" ");
}
