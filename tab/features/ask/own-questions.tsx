import { useState } from "react";
import type { OwnQuestionId } from "../../../core/domain/ids.ts";
import type { OwnQuestion } from "../../../core/domain/own-question.ts";
import { useSession } from "../../lib/session.ts";
import { useAskWords } from "../../lib/strings/ask-words.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import { Paper } from "../../ui/section.tsx";
import { UndoRow } from "../../ui/undo-row.tsx";
import type { Asker } from "./asker.ts";
import { OwnQuestionForm } from "./own-question-form.tsx";
import { QuestionRow } from "./question-row.tsx";

/** The questions that the viewer wrote, the newest first, and where another one begins. */
export function OwnQuestions(props: { asker: Asker }) {
  const { asker } = props;
  const session = useSession();
  const ask = useAskWords();
  const [editing, setEditing] = useState<OwnQuestionId | null>(null);
  const [removed, setRemoved] = useState<{ question: OwnQuestion; index: number } | null>(null);
  const own = asker.view.notebook.ownQuestions.toReversed();
  const rows = own.map((question, index) =>
    editing === question.id ? (
      <li key={question.id} data-row={question.id}>
        <OwnQuestionForm question={question} onDone={() => setEditing(null)} />
      </li>
    ) : (
      <OwnRow
        key={question.id}
        question={question}
        asker={asker}
        onEdit={() => setEditing(question.id)}
        onRemove={() => {
          session.act({ name: "ask.remove", questionId: question.id });
          setRemoved({ question, index });
        }}
      />
    ),
  );
  if (removed !== null) {
    rows.splice(
      Math.min(removed.index, rows.length),
      0,
      <UndoRow
        key="undo"
        words={ask.removed(removed.question.text)}
        onGone={() => setRemoved(null)}
        onUndo={() => {
          session.act({ name: "ask.restore", questionId: removed.question.id });
          setRemoved(null);
        }}
      />,
    );
  }
  return (
    <>
      <OwnQuestionForm />
      {rows.length > 0 && (
        <Paper>
          <ul data-list="own-questions" aria-label={ask.own}>
            {rows}
          </ul>
        </Paper>
      )}
    </>
  );
}

function OwnRow(props: { question: OwnQuestion; asker: Asker; onEdit: () => void; onRemove: () => void }) {
  const { question, asker } = props;
  const ask = useAskWords();
  const tabIndex = useRowTabIndex(question.id);
  return (
    <QuestionRow question={question} asker={asker}>
      <MenuButton
        name={ask.more(question.text)}
        tabIndex={tabIndex}
        entries={[
          { key: "edit", words: ask.edit, icon: "edit", onChoose: props.onEdit },
          { key: "remove", words: ask.remove, icon: "delete", onChoose: props.onRemove },
        ]}
      />
    </QuestionRow>
  );
}
