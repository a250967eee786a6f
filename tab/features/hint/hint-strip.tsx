import { Dismiss16Regular } from "@fluentui/react-icons/headless/svg/dismiss";
import { Lightbulb16Regular } from "@fluentui/react-icons/headless/svg/lightbulb";
import { hintFor } from "../../../core/domain/coaching-hint.ts";
import type { Course } from "../../../core/domain/course.ts";
import { epochMsOf, MINUTE_MS } from "../../../core/domain/instant.ts";
import type { SessionOwner } from "../../lib/pair-session.ts";
import { useSession } from "../../lib/session.ts";
import { useHints, useHintWords } from "../../lib/strings/hint-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { useSecond } from "../../ui/use-second.ts";
import css from "./hint-strip.module.css";
import { useHintsWanted } from "./hints-wanted.ts";
import { usePutAway } from "./put-away.ts";

/**
 * One hint at a time while a meeting is on. It is not read out by itself: somebody is talking. Whoever puts it
 * away by a key goes back to where they were. [CH2] [CH7]
 */
export function HintStrip(props: { course: Course; owner: SessionOwner; onLeave: () => void }) {
  const { course, owner } = props;
  const session = useSession();
  const words = useWords();
  const ours = useHintWords();
  const hints = useHints();
  const [isWanted] = useHintsWanted(owner);
  const [dismissed, putAway] = usePutAway(course.occurrenceId);
  useSecond();
  if (!isWanted || course.startedAt === null) return null;
  const hint = hintFor({
    seed: course.occurrenceId,
    atMinute: (epochMsOf(session.now()) - epochMsOf(course.startedAt)) / MINUTE_MS,
    lengthMin: course.sections.reduce((sum, section) => sum + section.minutes, 0),
    dismissed,
  });
  if (hint === null) return null;
  const { title, words: text } = hints[hint];
  return (
    <aside className={css.strip} aria-label={ours.label}>
      <Lightbulb16Regular className={css.icon} aria-hidden="true" />
      <div className={css.words}>
        <div className={css.head}>
          <span className={css.title}>{title}</span>
          <PrivacyMark words={words.privacy.onlyYou} />
        </div>
        <p className={css.text}>{text}</p>
      </div>
      <IconButton
        name={ours.putAway}
        icon={<Dismiss16Regular />}
        onClick={(event) => {
          putAway(hint);
          const isByKey = event.detail === 0;
          if (isByKey) props.onLeave();
        }}
      />
    </aside>
  );
}
