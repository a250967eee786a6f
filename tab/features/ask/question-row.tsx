import { Add20Regular } from "@fluentui/react-icons/headless/svg/add";
import { Bookmark20Filled, Bookmark20Regular } from "@fluentui/react-icons/headless/svg/bookmark";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import type { ReactNode } from "react";
import { openPointAsking } from "../../../core/domain/card-to-ask.ts";
import type { QuestionRef } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import { useAskWords } from "../../lib/strings/ask-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import paper from "../../ui/paper-row.module.css";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import type { Asker } from "./asker.ts";
import css from "./question-row.module.css";

/** A question, of the bank or somebody's own. */
export type Shown = { readonly id: string; readonly text: string; readonly questionId?: QuestionRef };

/** A question with what is done with it: put it on the agenda, and whatever stands beside that. */
export function QuestionRow(props: {
  question: Shown;
  asker: Asker;
  /** What is said about it, small. */
  about?: ReactNode;
  children?: ReactNode;
}) {
  const { question, asker } = props;
  const session = useSession();
  const ask = useAskWords();
  const tabIndex = useRowTabIndex(question.id);
  const { text, questionId } = question;
  const isOn = openPointAsking(asker.view, asker.me.id, question) !== undefined;
  return (
    <li className={`${paper.row} ${css.row}`} data-row={question.id}>
      <div className={css.words}>
        <p className={css.text} dir="auto">
          {text}
        </p>
        {props.about && <p className={css.about}>{props.about}</p>}
      </div>
      <div className={css.controls}>
        {props.children}
        <IconButton
          data-control="title"
          tabIndex={tabIndex}
          name={isOn ? ask.isOnNamed(text) : ask.putOnNamed(text)}
          tip={isOn ? ask.isOn : ask.putOn}
          icon={isOn ? <CheckmarkCircle20Regular /> : <Add20Regular />}
          disabledFocusable={isOn}
          onClick={() =>
            session.act({ name: "point.add", kind: "question", text, ...(questionId && { questionId }) })
          }
        />
      </div>
    </li>
  );
}

/** A question of the bank, which can be a favourite. */
export function BankRow(props: { questionId: QuestionRef; text: string; asker: Asker; about?: ReactNode }) {
  const { questionId, text, asker } = props;
  const session = useSession();
  const ask = useAskWords();
  const tabIndex = useRowTabIndex(questionId);
  const isFavourite = asker.view.notebook.favourites.includes(questionId);
  return (
    <QuestionRow question={{ id: questionId, text, questionId }} asker={asker} about={props.about}>
      <IconButton
        data-control="favour"
        tabIndex={tabIndex}
        name={ask.favourNamed(text)}
        tip={ask.favour}
        aria-pressed={isFavourite}
        icon={isFavourite ? <Bookmark20Filled /> : <Bookmark20Regular />}
        onClick={() => session.act({ name: "ask.favour", questionId, favoured: !isFavourite })}
      />
    </QuestionRow>
  );
}
