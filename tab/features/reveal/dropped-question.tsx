import type { RefObject } from "react";
import type { SealedAnswer } from "../../../core/domain/reveal.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { Paper } from "../../ui/section.tsx";
import { AnswerFace } from "./answer-face.tsx";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

/**
 * What is left of a question that the other took back: one's own words, until one puts them away. The button
 * stands beside the title, where nothing was to be pressed before: the question may go under one's finger.
 */
export function DroppedQuestion(props: {
  title: string;
  partner: string;
  /** What its owner wrote, sent or not. */
  written: SealedAnswer;
  /** They were writing it just now. */
  isOpened: boolean;
  sentence: RefObject<HTMLParagraphElement>;
  onDismiss: () => void;
}) {
  const common = useWords();
  const words = useRevealWords();
  return (
    <Paper>
      <div className={css.question}>
        <div className={css.left}>
          <h4 className={css.subtitle} dir="auto">
            {props.title}
          </h4>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.dismissOf(props.title)}
            onClick={props.onDismiss}
          >
            {common.point.dismiss}
          </Button>
        </div>
        <p ref={props.sentence} className={css.standing} tabIndex={-1}>
          {words.tookBack(props.partner)}
        </p>
        <PrivateThing isOpened={props.isOpened}>
          <div className={css.fields}>
            <PrivacyMark words={common.privacy.onlyYou} />
            <AnswerFace answer={props.written} />
          </div>
        </PrivateThing>
      </div>
    </Paper>
  );
}
