import { NOTE_MAX } from "../../core/domain/limits.ts";
import { type NoteTarget, noteOf } from "../../core/domain/note.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { SharedText } from "../../core/domain/text.ts";
import type { Move, NoteDoc } from "./note-doc.ts";
import type { OpenNote } from "./pair-session.ts";
import type { TextSender } from "./text-sender.ts";

/** The part that knows Yjs; loaded when the first note is opened. */
export type NoteModule = Pick<typeof import("./note-doc.ts"), "createNoteDoc">;

export type OpenNotesDeps = {
  readonly texts: TextSender;
  readonly loadNotes: () => Promise<NoteModule>;
  readonly shown: () => PairView | null;
  readonly isLive: () => boolean;
};

/** The notes that are open in editors. */
export type OpenNotes = {
  /** Null when there is no such note, or nobody can write into it any more. */
  readonly open: (target: NoteTarget) => OpenNote | null;
  /** The records changed: what was stored is merged into what is open. */
  readonly recordsChanged: () => void;
  /** The other one's typing, before it is stored. */
  readonly typing: (target: NoteTarget, update: string) => void;
  readonly savingChanged: (target?: NoteTarget) => void;
  /** Begins to load what typing needs. */
  readonly prepare: () => void;
};

type Listener = (text: string, move: Move) => void;
type Handle = { readonly onChange: Set<Listener>; readonly onSaving: Set<() => void> };
type Edit = { from: number; to: number; words: string };

/** One text and its editors. Until the module is there, `early` holds what was typed, onto `base`. */
type Note = {
  readonly target: NoteTarget;
  readonly base: SharedText;
  text: string;
  mergedState: string;
  doc: NoteDoc | null;
  early: Edit[];
  readonly handles: Set<Handle>;
};

/** Updates that wait while offline become one from this many on. */
const MERGE_FROM = 8;

export function createOpenNotes(deps: OpenNotesDeps): OpenNotes {
  const { texts } = deps;
  const notes = new Map<NoteTarget, Note>();
  let loaded: NoteModule | null = null;
  let isLoading = false;

  const storedAt = (target: NoteTarget): SharedText | undefined => {
    const view = deps.shown();
    return view === null ? undefined : noteOf(view, target);
  };

  const prepare = () => {
    if (isLoading || loaded !== null) return;
    isLoading = true;
    deps.loadNotes().then(
      (module) => {
        loaded = module;
        for (const note of notes.values()) begin(note, module);
      },
      () => {
        isLoading = false;
      },
    );
  };

  const begin = (note: Note, module: NoteModule) => {
    const doc = module.createNoteDoc(note.base);
    const { early } = note;
    note.doc = doc;
    note.early = [];
    const waiting = texts.waitingAt(note.target);
    for (const edit of early) texts.add(note.target, doc.replace(edit.from, edit.to, edit.words));
    mergeInto(note, waiting);
    mergeStored(note);
    if (note.handles.size === 0) end(note);
  };

  const end = (note: Note) => {
    if (note.early.length > 0) return;
    note.doc?.destroy();
    notes.delete(note.target);
  };

  const mergeInto = (note: Note, updates: readonly string[]) => {
    const move = note.doc?.merge(updates) ?? null;
    if (move !== null) changed(note, move, null);
  };

  const mergeStored = (note: Note) => {
    const state = storedAt(note.target)?.state ?? "";
    if (note.doc === null || state === note.mergedState || state === "") return;
    note.mergedState = state;
    mergeInto(note, [state]);
  };

  const changed = (note: Note, move: Move, author: Handle | null) => {
    note.text = note.doc?.text() ?? note.text;
    for (const handle of note.handles) {
      if (handle === author) continue;
      for (const listener of handle.onChange) listener(note.text, move);
    }
  };

  const savingChanged = (target?: NoteTarget) => {
    for (const note of notes.values()) {
      if (target !== undefined && note.target !== target) continue;
      for (const handle of note.handles) for (const listener of handle.onSaving) listener();
    }
  };

  const replace = (note: Note, author: Handle, edit: Edit): Refusal | null => {
    const refusal = whyNot(note, edit);
    if (refusal !== null) return refusal;
    if (edit.from === edit.to && edit.words === "") return null;
    if (note.doc === null) {
      note.early.push(edit);
      note.text = note.text.slice(0, edit.from) + edit.words + note.text.slice(edit.to);
      prepare();
      savingChanged(note.target);
    } else {
      keep(note.target, note.doc, note.doc.replace(edit.from, edit.to, edit.words));
    }
    changed(note, moveOf(edit), author);
    return null;
  };

  const whyNot = (note: Note, edit: Edit): Refusal | null => {
    const view = deps.shown();
    if (view === null || !isWritable(view, note.target)) return { code: "point-deleted" };
    const length = note.text.length - (edit.to - edit.from) + edit.words.length;
    return length > NOTE_MAX && length > note.text.length
      ? { code: "note-too-long", detail: { max: NOTE_MAX } }
      : null;
  };

  /** What was refused, and what piles up offline, goes along with what is typed next, as one update. */
  const keep = (target: NoteTarget, doc: NoteDoc, update: string) => {
    const isPiledUp = !deps.isLive() && texts.waitingAt(target).length >= MERGE_FROM;
    if (!isPiledUp && texts.refusalAt(target) === null) texts.add(target, update);
    else texts.replaceAll(target, doc.since(storedAt(target)?.state ?? ""));
  };

  const handleOf = (note: Note): OpenNote => {
    const handle: Handle = { onChange: new Set(), onSaving: new Set() };
    note.handles.add(handle);
    return {
      text: () => note.text,
      replace: (from, to, words) => replace(note, handle, { from, to, words }),
      onChange: (listener) => {
        handle.onChange.add(listener);
        return () => handle.onChange.delete(listener);
      },
      saving: () => {
        if (note.early.length === 0 && texts.waitingAt(note.target).length === 0) return "saved";
        return deps.isLive() ? "saving" : "offline";
      },
      onSaving: (listener) => {
        handle.onSaving.add(listener);
        return () => handle.onSaving.delete(listener);
      },
      refusal: () => texts.refusalAt(note.target),
      close: () => {
        if (note.handles.delete(handle) && note.handles.size === 0) end(note);
      },
    };
  };

  return {
    open: (target) => {
      const view = deps.shown();
      const base = storedAt(target);
      if (view === null || base === undefined || !isWritable(view, target)) return null;
      const open = notes.get(target);
      if (open !== undefined) return handleOf(open);
      const note: Note = {
        target,
        base,
        text: base.plain,
        mergedState: base.state,
        doc: null,
        early: [],
        handles: new Set(),
      };
      notes.set(target, note);
      const handle = handleOf(note);
      if (loaded === null) prepare();
      else begin(note, loaded);
      return handle;
    },
    recordsChanged: () => {
      for (const note of notes.values()) mergeStored(note);
    },
    typing: (target, update) => {
      const note = notes.get(target);
      if (note !== undefined) mergeInto(note, [update]);
    },
    savingChanged,
    prepare,
  };
}

/** Whether there is such a note, and it takes words. [NT6] */
export function isWritable(view: PairView, target: NoteTarget): boolean {
  const record = view.records.get(target);
  if (record?.type === "talkingPoint" && record.state === "deleted") return false;
  return noteOf(view, target) !== undefined;
}

/** How offsets move in another editor of the same window. */
function moveOf({ from, to, words }: Edit): Move {
  return (offset) => {
    if (offset <= from) return offset;
    return offset >= to ? offset + words.length - (to - from) : from;
  };
}
