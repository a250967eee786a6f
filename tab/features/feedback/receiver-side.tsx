import { useEffect, useRef, useState } from "react";
import { type Feedback, FeedbackAnswer } from "../../../core/domain/feedback.ts";
import { isAnswerClosed } from "../../../core/domain/feedback-commands.ts";
import { PART_MAX } from "../../../core/domain/limits.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./feedback.module.css";
import { OneTextForm } from "./one-text-form.tsx";

/** What its receiver can do with feedback: answer it, and say what they had in mind. [FB7] [FB9] */
export function ReceiverSide(props: { feedback: Feedback; partner: string }) {
  const { feedback, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  return (
    <>
      {feedback.asksIntent && <Intent feedback={feedback} partner={partner} />}
      <Answer feedback={feedback} partner={partner} />
      {feedback.answer === "example" && feedback.example === null && (
        <p className={css.meta}>{words.exampleWaits(partner)}</p>
      )}
      {feedback.answer === "different" && (
        <TalkAboutIt onTalk={() => session.act(talkPoint(words.talkPoint))} />
      )}
    </>
  );
}

function talkPoint(text: string) {
  return { name: "point.add", text, kind: "feedback" } as const;
}

function Answer(props: { feedback: Feedback; partner: string }) {
  const { feedback, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const [isChanging, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasAnswered = useRef(feedback.answer);
  // Who just answered stood on a button that gave way to this one.
  useEffect(() => {
    if (wasAnswered.current === feedback.answer && !isChanging) return;
    wasAnswered.current = feedback.answer;
    if (document.activeElement === document.body) change.current?.focus();
  }, [feedback.answer, isChanging]);
  const asksAgain = feedback.answer === "example" && feedback.example !== null;
  const isOpen = feedback.answer === null || isChanging || asksAgain;
  if (!isOpen) {
    if (isAnswerClosed(feedback, session.now())) return null;
    return (
      <div className={css.buttons}>
        <Button ref={change} size="small" appearance="subtle" onClick={() => setChanging(true)}>
          {words.changeAnswer}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className={css.answers}>
      <legend className={css.label}>{words.answerTo(partner)}</legend>
      <div className={css.buttons}>
        {FeedbackAnswer.options.map((answer) => (
          <Button
            key={answer}
            size="small"
            aria-pressed={feedback.answer === answer}
            onClick={() => {
              session.act({ name: "feedback.answer", feedbackId: feedback.id, answer });
              setChanging(false);
            }}
          >
            {words.answers[answer]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Intent(props: { feedback: Feedback; partner: string }) {
  const { feedback, partner } = props;
  const session = useSession();
  const words = useFeedbackWords();
  const [isChanging, setChanging] = useState(false);
  if (feedback.intent !== null && !isChanging) {
    return (
      <div className={css.said}>
        <p className={css.label}>{words.intentMine}</p>
        <p dir="auto">{feedback.intent}</p>
        <div className={css.buttons}>
          <Button size="small" appearance="subtle" onClick={() => setChanging(true)}>
            {words.intentChange}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <OneTextForm
      field={`feedback-intent/${feedback.id}`}
      label={words.intentAsk(partner)}
      otherwise={feedback.intent ?? ""}
      send={words.intentSave(partner)}
      max={PART_MAX}
      isQuiet={!isChanging}
      onSend={(text) => {
        session.act({ name: "feedback.intent", feedbackId: feedback.id, words: text });
        setChanging(false);
      }}
      onCancel={isChanging ? () => setChanging(false) : undefined}
    />
  );
}

/** Who sees it differently may want to talk; the point says that there is feedback, and nothing of it. */
function TalkAboutIt(props: { onTalk: () => void }) {
  const words = useFeedbackWords();
  const [isDone, setDone] = useState(false);
  if (isDone) return <p className={css.meta}>{words.onAgenda}</p>;
  return (
    <div className={css.buttons}>
      <Button
        size="small"
        onClick={() => {
          props.onTalk();
          setDone(true);
        }}
      >
        {words.talkAboutIt}
      </Button>
    </div>
  );
}
