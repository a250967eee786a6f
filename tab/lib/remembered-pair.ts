import { PairId } from "../../core/domain/ids.ts";
import { pageStorage } from "./drafts.ts";
import type { SessionOwner } from "./pair-session.ts";

/**
 * Which of a person's 1-on-1s a chat is about, once it was found out: opening the panel again then asks the
 * server for nothing but the agenda. Only an id is kept, and the server decides again who may see it.
 */
export function rememberedPair(owner: SessionOwner, chatId: string): PairId | null {
  const kept = pageStorage()?.getItem(keyOf(owner, chatId));
  return pairIdFrom(kept ?? null);
}

export function rememberPair(owner: SessionOwner, chatId: string, pairId: PairId): void {
  try {
    pageStorage()?.setItem(keyOf(owner, chatId), pairId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** A pair id from outside; null when it is not one. */
export function pairIdFrom(raw: string | null): PairId | null {
  const parsed = PairId.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

function keyOf(owner: SessionOwner, chatId: string): string {
  return `twofold.pair/${owner.tenantId}/${owner.personId}/${chatId}`;
}
