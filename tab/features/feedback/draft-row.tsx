import { Edit16Regular } from "@fluentui/react-icons/headless/svg/edit";
import type { ReactNode } from "react";
import type { FeedbackDraft } from "../../../core/domain/feedback.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import paper from "../../ui/paper-row.module.css";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import css from "./feedback.module.css";

/** A draft that is closed, and how it begins: two of a kind and a day are told apart by their words. [FB1] */
export function DraftRow(props: { draft: FeedbackDraft; onOpen: () => void; refused: ReactNode }) {
  const { draft } = props;
  const session = useSession();
  const common = useWords();
  const words = useFeedbackWords();
  const dates = useDates();
  const tabIndex = useRowTabIndex(draft.id);
  const day = dates.day(dates.localDate(draft.updatedAt), session.now());
  const begins = [draft.saw, draft.when, draft.ledTo, draft.nextTime].find((part) => part.trim() !== "");
  const meta = [day, draft.answersRequest !== null && words.draftAnswers].filter(Boolean).join(" · ");
  return (
    <li className={paper.row} data-row={draft.id}>
      <button
        type="button"
        className={css.title}
        data-control="title"
        tabIndex={tabIndex}
        aria-expanded={false}
        onClick={props.onOpen}
      >
        <Edit16Regular className={css.icon} aria-hidden="true" />
        <span className={css.words}>
          <span className={css.text}>{words.draftOf(words.tones[draft.tone])}</span>
          {begins !== undefined && (
            <span className={css.clipped} dir="auto">
              {begins.trim()}
            </span>
          )}
          <span className={css.meta}>{meta}</span>
        </span>
        <PrivacyMark words={common.privacy.onlyYou} />
      </button>
      {props.refused}
    </li>
  );
}
