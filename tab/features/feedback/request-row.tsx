import type { ReactNode } from "react";
import type { FeedbackRequest, Tone } from "../../../core/domain/feedback.ts";
import { DAY_MS, epochMsOf } from "../../../core/domain/instant.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Button } from "../../ui/button.tsx";
import paper from "../../ui/paper-row.module.css";
import { useRowTabIndex } from "../../ui/row-focus.tsx";
import css from "./feedback.module.css";

/** A question for feedback, and since when it has waited: to be answered, or to be taken back by whoever asked. [FB12] */
export function RequestRow(props: {
  request: FeedbackRequest;
  isMine: boolean;
  partner: string;
  onAnswer: (tone: Tone) => void;
  onTakeBack: () => void;
  refused: ReactNode;
}) {
  const { request, isMine } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const dates = useDates();
  const tabIndex = useRowTabIndex(request.id);
  const days = daysBetween(dates.localDate(request.askedAt), dates.localDate(session.now()));
  return (
    <li className={paper.row} data-row={request.id}>
      <div className={css.request}>
        <p className={css.meta}>
          {[isMine ? words.yourQuestion : words.question(props.partner), words.asked(days)].join(" · ")}
        </p>
        <p dir="auto">{request.question}</p>
        {isMine ? (
          <div className={css.buttons}>
            <Button
              size="small"
              appearance="subtle"
              data-control="title"
              tabIndex={tabIndex}
              onClick={props.onTakeBack}
            >
              {words.takeBack}
            </Button>
          </div>
        ) : (
          <fieldset className={css.answers}>
            <legend className={css.label}>{words.answerWith}</legend>
            <div className={css.buttons}>
              <Button
                size="small"
                data-control="title"
                tabIndex={tabIndex}
                onClick={() => props.onAnswer("worked")}
              >
                {words.writeWorked}
              </Button>
              <Button size="small" tabIndex={tabIndex} onClick={() => props.onAnswer("next-time")}>
                {words.writeNextTime}
              </Button>
            </div>
          </fieldset>
        )}
      </div>
      {props.refused}
    </li>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((epochMsOf(to) - epochMsOf(from)) / DAY_MS));
}
