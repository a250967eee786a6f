import { useEffect } from "react";
import { answersFor } from "../../../core/domain/check-in.ts";
import { copiesOf, isReadyFor } from "../../../core/domain/check-in-view.ts";
import { experiencePromptFor } from "../../../core/domain/experience-prompt.ts";
import { turnOf } from "../../../core/domain/rotation.ts";
import type { Occurrence } from "../../../core/domain/series.ts";
import { EarlierShares } from "../../features/check-in/earlier-shares.tsx";
import { Opener } from "../../features/check-in/opener.tsx";
import { OwnCheckIn } from "../../features/check-in/own-check-in.tsx";
import { PartnerCheckIn } from "../../features/check-in/partner-check-in.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { KeptFocusBox } from "../../ui/kept-focus.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { Paper } from "../../ui/section.tsx";
import { type ReadyScreen, useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";
import { CourseSection } from "./course-section.tsx";
import { refusedCheckIn } from "./refused-check-in.ts";

const ActionItemForm = onDemand(
  () => import("../../features/action-item/action-item-form.tsx").then((m) => m.ActionItemForm),
  { height: 168, leave: ({ onDone }) => onDone() },
);

/** The check-in of a meeting: what to open with, what the other lets one know, and one's own. */
export function CheckInSection() {
  const { screen, people, partner, sentenceFor, openDrawer } = useAgenda();
  const session = useSession();
  const words = useCourseWords();
  const { view, me, agenda } = screen;
  const [, other] = people;
  const { current } = agenda;
  const now = session.now();
  const mine = copiesOf(view, me.id, now);
  const theirs = copiesOf(view, other.id, now);
  const { refused, silent } = refusedCheckIn(screen.refused);

  useEffect(() => {
    for (const { commandId } of silent) session.dismiss(commandId);
  }, [silent, session]);

  if (current === null && theirs.length + mine.length + refused.length === 0) return null;
  return (
    <CourseSection of="check-in" title={words.sections["check-in"]} isNeeded={refused.length > 0}>
      <KeptFocusBox>
        {/* biome-ignore lint/a11y/useSemanticElements: who stood at what goes stands at the whole */}
        <div className={css.parts} role="group" aria-label={words.sections["check-in"]} tabIndex={-1}>
          {current !== null && <MeetingOpener screen={screen} meeting={current} />}
          <PartnerCheckIn
            copies={theirs}
            partner={partner}
            isReady={current !== null && isReadyFor(view, current.id, other.id)}
            formFor={(copy, onDone) => (
              <ActionItemForm
                people={people}
                answers={copy.id}
                onDone={() => onDone(null)}
                onAdded={onDone}
              />
            )}
          />
          {current !== null && (
            <Paper>
              <OwnCheckIn
                occurrenceId={current.id}
                answers={answersFor(view.notebook, current.id)}
                copies={mine.filter((copy) => copy.occurrenceId === current.id)}
                partner={partner}
                isReady={isReadyFor(view, current.id, me.id)}
                onHistory={() => openDrawer("check-ins")}
              />
            </Paper>
          )}
          <EarlierShares
            copies={mine.filter((copy) => copy.occurrenceId !== current?.id)}
            partner={partner}
          />
          {refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} isAlone />}
        </div>
      </KeptFocusBox>
    </CourseSection>
  );
}

/** The prompt whose turn it is; which one follows from the meeting's original start. [XP2] */
function MeetingOpener(props: { screen: ReadyScreen; meeting: Occurrence }) {
  const { screen, meeting } = props;
  const series = screen.view.records.get(meeting.seriesId);
  if (series?.type !== "series") return null;
  return <Opener prompt={experiencePromptFor(turnOf(meeting.originalStart, series.cadence.everyWeeks))} />;
}
