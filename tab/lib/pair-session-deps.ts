import type { Decide } from "../../core/domain/decide-agenda.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { Language } from "../../core/domain/language.ts";
import type { NoteModule } from "./open-notes.ts";
import type { Device } from "./outbox.ts";
import type { SessionOwner } from "./pair-session.ts";
import type { Network, OpenWire, Timers } from "./wire.ts";

/** What a session lives on: who it is for, the wire, the device, the clock and chance. */
export type PairSessionDeps = {
  readonly owner: SessionOwner;
  readonly pairId: PairId;
  /** What the page is read in. */
  readonly language: Language;
  readonly openWire: OpenWire;
  readonly getToken: (isFresh: boolean) => Promise<string>;
  readonly device: Device;
  readonly timers: Timers;
  readonly random: () => number;
  /** Letters, digits, `_` and `-`; never the same twice. */
  readonly freshId: () => string;
  readonly network: Network;
  readonly loadNotes: () => Promise<NoteModule>;
  /** The decisions about all nouns; until they are there those about the agenda serve. */
  readonly loadDecide: () => Promise<Decide>;
};
