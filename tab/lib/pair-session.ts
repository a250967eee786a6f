import type { Presence, Whereabouts } from "../../core/contract/live.ts";
import type { Agenda } from "../../core/domain/agenda.ts";
import type { Command, CommandInput } from "../../core/domain/command.ts";
import type { CommandId, PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Refusal } from "../../core/domain/result.ts";

/** Honest in three words: everything is stored; something is on its way; there is no connection. */
export type Saving = {
  readonly state: "saved" | "saving" | "offline";
  readonly waiting: number;
  /** Nothing was stored for some seconds, though something waits and there is a connection. */
  readonly late?: true;
  /** What waits could not be kept on this device: it would be lost with the window. */
  readonly volatile?: true;
};

/** A command the server said no to, with the words that were typed. It stays until the person dismisses it. */
export type RefusedCommand = {
  readonly commandId: CommandId;
  readonly command: Command;
  readonly refusal: Refusal;
};

/** Everything a surface shows of a pair; a new object whenever something changed. */
export type PairScreen =
  | { readonly state: "loading" }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | {
      readonly state: "ready";
      readonly pair: Pair;
      readonly me: Participant;
      readonly agenda: Agenda;
      /** The records behind it, with what is pending applied; the notebook is the viewer's own. */
      readonly view: PairView;
      /** Ids of what has a change that is not stored yet. */
      readonly pending: ReadonlySet<string>;
      readonly refused: readonly RefusedCommand[];
      /** The partner, while they have the pair open. */
      readonly partnerHere: Presence | null;
      readonly saving: Saving;
    };

/** One text open in an editor. Offsets are UTF-16 units of `text()`. */
export type OpenNote = {
  readonly text: () => string;
  /** Replaces `[from, to)` by words; what exceeds the limit is refused here and nothing changes. */
  readonly replace: (from: number, to: number, words: string) => Refusal | null;
  /** Called with the new text and how an offset moves, when the other one typed (or storage caught up). */
  readonly onChange: (listener: (text: string, move: (offset: number) => number) => void) => () => void;
  readonly saving: () => "saved" | "saving" | "offline";
  readonly onSaving: (listener: () => void) => () => void;
  /** The refusal of what was typed here, until typing goes on; the words stay in the editor. */
  readonly refusal: () => Refusal | null;
  readonly close: () => void;
};

/** One pair, live: what it shows and what can be done. Framework-free; made for `useSyncExternalStore`. */
export type PairSession = {
  readonly screen: () => PairScreen;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies at once, keeps it in the outbox until the server acknowledges. Returns the command's id, or the
   * refusal when the command itself is malformed (nothing was kept then). */
  readonly act: (command: CommandInput) => { commandId: CommandId } | { refusal: Refusal };
  readonly dismiss: (commandId: CommandId) => void;
  readonly openNote: (target: NoteTarget) => OpenNote | null;
  /** Tells the partner where I am; never stored, private targets are not told. */
  readonly lookAt: (at: Whereabouts) => void;
  /** The server speaks a newer version: nothing is sent or received until the page is loaded again. */
  readonly outdated: () => boolean;
  /** The server's time, by the measured offset. */
  readonly now: () => Instant;
  /** The host suspends or resumes the page. */
  readonly suspend: () => void;
  readonly resume: () => void;
  readonly close: () => void;
};

/** Names whose outbox and session it is. */
export type SessionOwner = { readonly tenantId: string; readonly personId: PersonId };
