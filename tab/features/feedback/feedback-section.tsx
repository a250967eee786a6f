import { type ReactNode, useEffect, useRef, useState } from "react";
import { feedbackColumns, followUpsDue } from "../../../core/domain/feedback-section.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Paper, Section } from "../../ui/section.tsx";
import { LiveRegion } from "../../ui/unseen.tsx";
import css from "./feedback.module.css";
import { FeedbackColumn } from "./feedback-column.tsx";
import { FeedbackRow } from "./feedback-row.tsx";
import type { FeedbackSide } from "./feedback-side.ts";

/** Feedback both ways, in two equal columns; what is to be looked at again stands above them. */
export function FeedbackSection(props: {
  side: FeedbackSide;
  /** The ways to what belongs to it and is shown elsewhere. */
  beneath: ReactNode;
}) {
  const { side } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const dates = useDates();
  const [openId, setOpenId] = useState<string | null>(null);
  const [arrivingId, setArrivingId] = useState<string | null>(null);
  const [openedDue, setOpenedDue] = useState<string | null>(null);
  const listed = followUpsDue(side.view, dates.localDate(session.now()));
  // Who has it open here may be writing: whatever the other one does with it, it stays until it is closed.
  const opened = openedDue !== null && openedDue === openId ? side.view.records.get(openedDue) : undefined;
  const isKept = opened?.type === "feedback" && listed.every((one) => one.id !== opened.id);
  const due = isKept ? [opened, ...listed] : listed;
  const columns = feedbackColumns(side.view, side.me.id, new Set(due.map((one) => one.id)));
  const unopened = columns.reduce((sum, column) => sum + column.unopened.length, 0);
  return (
    <Section title={words.title} level={3}>
      {due.length > 0 && (
        <section className={css.due} aria-label={words.dueTitle}>
          <p className={css.tone}>{words.dueTitle}</p>
          <Paper>
            <ul data-list="feedback/due" aria-label={words.dueTitle}>
              {due.map((feedback) => (
                <FeedbackRow
                  key={feedback.id}
                  feedback={feedback}
                  me={side.me.id}
                  partner={side.partner}
                  reflection={side.reflectionOn(feedback.id)}
                  isOpen={openId === feedback.id}
                  isArriving={false}
                  onToggle={() => {
                    setOpenedDue(feedback.id);
                    setOpenId(openId === feedback.id ? null : feedback.id);
                  }}
                  refused={side.refusedBeside(feedback.id)}
                />
              ))}
            </ul>
          </Paper>
        </section>
      )}
      <div className={css.columns}>
        {columns.map((column) => (
          <FeedbackColumn
            key={column.from.id}
            column={column}
            side={side}
            openId={openId}
            setOpenId={setOpenId}
            arrivingId={arrivingId}
            setArrivingId={setArrivingId}
          />
        ))}
      </div>
      <div className={css.ways}>{props.beneath}</div>
      <News unopened={unopened} words={words.news(side.partner)} />
    </Section>
  );
}

/** Tells those who listen that there is more to open than before. */
function News(props: { unopened: number; words: string }) {
  const { unopened } = props;
  const before = useRef(unopened);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    setNew(unopened > before.current);
    before.current = unopened;
  }, [unopened]);
  return <LiveRegion words={isNew ? props.words : ""} />;
}
