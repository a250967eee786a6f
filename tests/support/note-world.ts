import type { ClientMessage } from "../../core/contract/live.ts";
import { base64ToBytes } from "../../core/domain/base64.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import { emptyText, type SharedText } from "../../core/domain/text.ts";
import { mergeText } from "../../core/domain/text-merge.ts";
import type { OpenNote } from "../../tab/lib/pair-session.ts";
import { PAIR_ID } from "./pair-builder.ts";
import { type SessionWorld, sessionWorld } from "./session-world.ts";

/** Typing on its way to the server. */
export type TypeMessage = Extract<ClientMessage, { m: "type" }>;

/** A window with one shared point, `tp_a`, unless another pair is given. */
export async function openedNotes(options: Parameters<typeof sessionWorld>[0] = {}): Promise<SessionWorld> {
  const world = sessionWorld(options);
  if (options.pair === undefined) {
    world.pair.act("report", { name: "point.add", text: "Budget" }, { id: "cmd_a" });
  }
  await world.open();
  world.server.heard();
  return world;
}

/** The note at a target, opened. */
export function noteAt(world: SessionWorld, target: NoteTarget = "tp_a"): OpenNote {
  const note = world.session.openNote(target);
  if (note === null) throw new Error("There is no such note.");
  return note;
}

/** What was typed and has reached the server since the last look. */
export function typedTo(world: SessionWorld): TypeMessage[] {
  return world.server.heard().filter((message) => message.m === "type");
}

/** What the server stores of what it heard. */
export function storedOf(messages: readonly TypeMessage[], base: SharedText = emptyText): SharedText {
  const merged = mergeText(
    base,
    messages.map((message) => base64ToBytes(message.update)),
  );
  if (!merged.ok) throw new Error(merged.refusal.code);
  return merged.value;
}

/** The server says that an update is stored. */
export function acknowledge(world: SessionWorld, { target, n }: TypeMessage): void {
  world.server.say({ m: "typed", pairId: PAIR_ID, target, n });
}
