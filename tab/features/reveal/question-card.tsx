import { type MutableRefObject, type ReactNode, useEffect, useRef, useState } from "react";
import { firstNameOf } from "../../../core/domain/people.ts";
import { isReady, type KeptAnswer, type SealedQuestion } from "../../../core/domain/reveal.ts";
import { useDates } from "../../lib/dates.ts";
import { useDrafts, useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Arrival, KeptFocusBox } from "../../ui/kept-focus.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { FoldedSection, Paper } from "../../ui/section.tsx";
import { LiveRegion } from "../../ui/unseen.tsx";
import { AnswerCards, type Sided } from "./answer-cards.tsx";
import { backIntoFields, writtenTo } from "./answer-drafts.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Differences } from "./differences.tsx";
import { DroppedQuestion } from "./dropped-question.tsx";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

type CardProps = {
  question: SealedQuestion;
  /** The viewer first. */
  sides: readonly [Sided, Sided];
  /** The viewer's own answer, as long as it is sealed. */
  kept: KeptAnswer | undefined;
  refused: ReactNode;
  /** Puts away what is left of a question that was dropped. */
  onDismiss: () => void;
};

/** One question: to be answered alone, waiting for the other, open, or what is left of one that was dropped. */
export function QuestionCard(props: CardProps) {
  const { question, refused } = props;
  const session = useSession();
  const dates = useDates();
  const title = useTitle(props);
  const said = useNews(props);
  const now = session.now();
  const isOfToday =
    question.revealedAt === null || dates.localDate(question.revealedAt) === dates.localDate(now);
  const [isUnfolded, setUnfolded] = useState(isOfToday);
  const wasSealed = useRef(question.state === "open");
  const answers = useRef<HTMLDivElement>(null);
  const dropped = useRef<HTMLParagraphElement>(null);
  const drafts = useDrafts();
  const [isAnswering, setAnswering] = useState(false);
  const written = question.state === "dropped" ? (props.kept?.answer ?? writtenTo(drafts, question)) : null;
  return (
    <KeptFocusBox>
      <LiveRegion words={said} />
      {question.state === "dropped" ? (
        written !== null && (
          <DroppedQuestion
            title={title}
            partner={firstNameOf(props.sides[1].person.name)}
            written={written}
            isOpened={isAnswering}
            sentence={dropped}
            onDismiss={props.onDismiss}
          />
        )
      ) : question.state === "revealed" ? (
        <FoldedSection
          title={title}
          level={4}
          aside={question.revealedAt !== null && dates.day(dates.localDate(question.revealedAt), now)}
          isOpen={isUnfolded}
          onToggle={setUnfolded}
        >
          <Paper>
            {/* biome-ignore lint/a11y/useSemanticElements: what was just opened, with a name to be read aloud */}
            <div ref={answers} className={css.question} role="group" aria-label={title} tabIndex={-1}>
              <AnswerCards question={question} sides={props.sides} wasSealed={wasSealed} />
              <Differences question={question} sides={props.sides} />
            </div>
            {refused}
          </Paper>
        </FoldedSection>
      ) : (
        <Paper>
          <div className={css.question}>
            <h4 className={css.subtitle} dir="auto">
              {title}
            </h4>
            <Sealed
              {...props}
              title={title}
              wasSealed={wasSealed}
              isAnswering={isAnswering}
              setAnswering={setAnswering}
            />
          </div>
          {refused}
        </Paper>
      )}
      <Arrival key={question.state} to={question.state === "dropped" ? dropped : answers} />
    </KeptFocusBox>
  );
}

/** Before the reveal: who is ready, and what the viewer can do. */
function Sealed(
  props: CardProps & {
    title: string;
    wasSealed: MutableRefObject<boolean>;
    isAnswering: boolean;
    setAnswering: (isAnswering: boolean) => void;
  },
) {
  const { question, kept, sides, title, isAnswering, setAnswering } = props;
  const [{ person: me }, { person: partner }] = sides;
  const session = useSession();
  const drafts = useDrafts();
  const words = useRevealWords();
  const standing = useRef<HTMLParagraphElement>(null);
  const answerButton = useRef<HTMLButtonElement>(null);
  const [iAm, theyAre] = [isReady(question, me.id), isReady(question, partner.id)];
  const name = firstNameOf(partner.name);

  const withdraw = () => {
    if (kept !== undefined) backIntoFields(drafts, question.id, kept.answer);
    session.act({ name: "question.withdraw", questionId: question.id });
    setAnswering(true);
  };

  if (isAnswering && !iAm) {
    return (
      <>
        <PrivateThing isOpened>
          <AnswerForm question={question} title={title} onDone={() => setAnswering(false)} />
        </PrivateThing>
        <Arrival key="form" />
      </>
    );
  }
  return (
    <>
      <AnswerCards question={question} sides={sides} wasSealed={props.wasSealed} />
      <p ref={standing} className={css.standing} tabIndex={-1}>
        {iAm && theyAre && words.bothReady}
        {iAm && !theyAre && words.youAreReady(name)}
        {!iAm && theyAre && words.theyAreReady(name)}
        {!iAm && !theyAre && words.nobodyReady}
      </p>
      <div className={css.buttons}>
        {!iAm && (
          <Button
            ref={answerButton}
            size="small"
            aria-label={words.answerTo(title)}
            onClick={() => setAnswering(true)}
          >
            {words.answer}
          </Button>
        )}
        {iAm && !theyAre && (
          <Button size="small" onClick={withdraw}>
            {words.withdraw}
          </Button>
        )}
        {question.askedBy === me.id && !(iAm && theyAre) && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => session.act({ name: "question.drop", questionId: question.id })}
          >
            {words.drop}
          </Button>
        )}
      </div>
      <Arrival key={iAm ? "sealed" : "idle"} to={iAm ? standing : answerButton} />
    </>
  );
}

/** The question in words. Priorities are always those of the report's work, so that the two lists compare. */
function useTitle({ question, sides }: CardProps): string {
  const words = useRevealWords();
  if (question.kind === "retro") return words.retroTitle;
  if (question.statement !== null) return words.statementOf(question.statement);
  const [viewer, partner] = sides;
  return viewer.role === "report"
    ? words.prioritiesMine
    : words.prioritiesOf(firstNameOf(partner.person.name));
}

/** Said to those who listen: that the other is ready, that both answers are open, that the question is gone. */
function useNews({ question, sides }: CardProps): string {
  const words = useRevealWords();
  const partner = sides[1].person;
  const theyAre = isReady(question, partner.id);
  const before = useRef({ state: question.state, theyAre });
  const [said, setSaid] = useState("");
  useEffect(() => {
    const last = before.current;
    before.current = { state: question.state, theyAre };
    if (last.state === "open" && question.state === "revealed") setSaid(words.opened);
    else if (last.state === "open" && question.state === "dropped")
      setSaid(words.tookBack(firstNameOf(partner.name)));
    else if (!last.theyAre && theyAre) setSaid(words.isReady(firstNameOf(partner.name)));
  }, [question.state, theyAre, words, partner.name]);
  return said;
}
