import type { CommandInput } from "../../../core/domain/command.ts";
import type { CommandId } from "../../../core/domain/ids.ts";
import type { RefusalCode } from "../../../core/domain/refusal.ts";
import type { Refusal } from "../../../core/domain/result.ts";
import { subjectOf } from "../../../core/domain/subject.ts";
import { typedFor } from "../../../core/domain/typed-words.ts";
import type { RefusedCommand } from "../../lib/pair-session.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { DecideInstead, StandingDecision } from "./decide-instead.tsx";

/** Doing these again leads to the same no. */
const FINAL: readonly RefusalCode[] = [
  "invalid",
  "not-found",
  "not-yours-to-move",
  "not-in-this-section",
  "point-deleted",
  "action-item-deleted",
  "promise-overdue",
  "promise-stands",
  "due-past",
  "not-yours-to-renegotiate",
  "not-yours-to-release",
  "not-yours-to-say",
  "feedback-answered",
  "expectation-deleted",
  "not-your-goal",
  "goal-deleted",
  "occurrence-unknown",
  "decided-meanwhile",
  "already-asked",
  "already-revealed",
  "question-dropped",
  "not-yours-to-drop",
  "not-a-participant",
  "managers-to-set",
  "reports-to-order",
  "course-not-started",
  "course-wrapped",
  "turn-moved-on",
  "not-yours-to-give",
  "nothing-to-give",
  "time-not-free",
];

type BarsProps = {
  refused: readonly RefusedCommand[];
  sentenceFor: (refusal: Refusal) => string;
  isAlone?: boolean;
};

/** What was refused, beside what it was about, with the words still there; one's own as private as it was. [SS2] */
export function RefusalBars(props: BarsProps) {
  const own = props.refused.filter(isOwn);
  const others = props.refused.filter((one) => !isOwn(one));
  return (
    <>
      <Bars {...props} refused={others} />
      {own.length > 0 && (
        <PrivateThing>
          <Bars {...props} refused={own} />
        </PrivateThing>
      )}
    </>
  );
}

function Bars(props: BarsProps) {
  const session = useSession();
  const words = useWords();
  return grouped(props.refused).map((group) => {
    const { commandId, command, refusal } = group.last;
    const typed = wordsOf(command);
    const dismiss = () => group.ids.forEach(session.dismiss);
    const isFinal = FINAL.includes(refusal.code);
    return (
      <InlineBar
        key={commandId}
        look="refusal"
        isAlone={props.isAlone}
        actions={
          <>
            {!isFinal && (
              <Button
                size="small"
                onClick={() => {
                  dismiss();
                  session.act(command);
                }}
              >
                {words.refused.retry}
              </Button>
            )}
            {refusal.code === "decided-meanwhile" && <DecideInstead refused={group.last} onDone={dismiss} />}
            <Button size="small" appearance="subtle" onClick={dismiss}>
              {typed === undefined ? words.point.dismiss : words.refused.discard}
            </Button>
          </>
        }
      >
        <p>{props.sentenceFor(refusal)}</p>
        <StandingDecision refused={group.last} />
        {typed !== undefined && <p dir="auto">{words.refused.kept(typed)}</p>}
        {typed !== undefined && isOwn(group.last) && <PrivacyMark words={words.privacy.onlyYou} />}
      </InlineBar>
    );
  });
}

/** Whether it is about something that nobody else knows of. */
function isOwn({ command, commandId }: RefusedCommand): boolean {
  return subjectOf(command, commandId).scope !== "shared";
}

/** What its writer typed for it; undefined when they typed nothing. */
function wordsOf(command: CommandInput): string | undefined {
  const typed = typedFor(command);
  return typed.length === 0 ? undefined : typed.join(" · ");
}

/** The same no again is one no; whatever carries words stands for itself. */
function grouped(refused: readonly RefusedCommand[]): { last: RefusedCommand; ids: CommandId[] }[] {
  const groups = Map.groupBy(refused, (one) =>
    wordsOf(one.command) === undefined ? one.refusal.code : one.commandId,
  );
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    return last === undefined ? [] : [{ last, ids: group.map((one) => one.commandId) }];
  });
}
