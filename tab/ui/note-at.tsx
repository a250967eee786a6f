import { useEffect, useLayoutEffect, useState } from "react";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { OpenNote } from "../lib/pair-session.ts";
import { useSession } from "../lib/session.ts";
import { useWords } from "../lib/strings/words.ts";
import { onDemand } from "./on-demand.tsx";

const NoteEditor = onDemand(() => import("./note-editor.tsx").then((m) => m.NoteEditor), { height: 40 });

const STILL_AFTER_MS = 3_000;

/** The note at a target, open for typing as long as it is shown; who types there is told to the other. */
export function NoteAt(props: {
  target: NoteTarget;
  hint: string;
  isFocused?: boolean;
  sentenceFor: (refusal: Refusal) => string;
}) {
  const { target } = props;
  const session = useSession();
  const words = useWords();
  const [note, setNote] = useState<OpenNote | null>(null);
  const [typedAt, setTypedAt] = useState(0);

  useLayoutEffect(() => {
    const open = session.openNote(target);
    setNote(open);
    return () => open?.close();
  }, [session, target]);

  useEffect(() => {
    if (typedAt === 0) return;
    session.lookAt({ looking: target, typing: true });
    const timer = window.setTimeout(() => session.lookAt({ looking: target, typing: false }), STILL_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [session, target, typedAt]);

  if (note === null) return null;
  return (
    <NoteEditor
      note={note}
      target={target}
      words={{ label: words.note.write, edit: words.note.edit, hint: props.hint }}
      sentenceFor={props.sentenceFor}
      isFocused={props.isFocused}
      onTyping={() => setTypedAt(performance.now())}
    />
  );
}
