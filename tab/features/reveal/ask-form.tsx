import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { useEffect, useRef, useState } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { QuestionKind } from "../../../core/domain/reveal.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Paper } from "../../ui/section.tsx";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

/** Asks both: what about, and for a statement its words. */
export function AskForm(props: { occurrenceId: OccurrenceId | null; open: readonly QuestionKind[] }) {
  const words = useRevealWords();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (isAsking) return <Form {...props} onDone={() => setAsking(false)} />;
  return (
    <div className={css.ask}>
      <Button
        ref={button}
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => setAsking(true)}
      >
        {words.ask}
      </Button>
    </div>
  );
}

function Form(props: {
  occurrenceId: OccurrenceId | null;
  open: readonly QuestionKind[];
  onDone: () => void;
}) {
  const session = useSession();
  const common = useWords();
  const words = useRevealWords();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft("reveal/ask");
  // What is open already is not asked twice.
  const kinds = QuestionKind.def.entries;
  const offered = Object.values(kinds).filter((kind) => kind === "statement" || !props.open.includes(kind));
  const [kind, setKind] = useState<QuestionKind>(offered[0] ?? "statement");
  const text = draft.words.replace(/\s+/g, " ").trim();
  const canAsk = kind !== "statement" || text !== "";
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);

  const ask = () => {
    if (!canAsk) return;
    const { occurrenceId } = props;
    session.act({ name: "question.ask", kind, occurrenceId, ...(kind === "statement" && { text }) });
    if (kind === "statement") draft.clear();
    props.onDone();
  };

  return (
    <Paper>
      <form
        ref={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          props.onDone();
        }}
      >
        <Choice
          legend={words.what}
          options={offered.map((value) => ({ value, words: words.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <p className={css.hint}>{words.kindHints[kind]}</p>
        {kind === "statement" && (
          <GrowingText
            dir="auto"
            aria-label={words.statement}
            placeholder={words.statementHint}
            maxLength={TEXT_MAX}
            value={draft.words}
            onChange={(event) => draft.write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              ask();
            }}
          />
        )}
        <div className={css.buttons}>
          <Button type="submit" appearance="primary" size="small" disabledFocusable={!canAsk}>
            {words.askBoth}
          </Button>
          <Button size="small" onClick={props.onDone}>
            {common.composer.cancel}
          </Button>
        </div>
      </form>
    </Paper>
  );
}
