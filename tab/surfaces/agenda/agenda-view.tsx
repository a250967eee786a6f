import { Fragment, useState } from "react";
import { readBeforeOf } from "../../../core/domain/agenda.ts";
import { PrivateNote } from "../../features/private-note/private-note.tsx";
import { useWords } from "../../lib/strings/words.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import { listNames } from "./agenda-lists.ts";
import { AgendaPoints } from "./agenda-points.tsx";
import css from "./agenda-view.module.css";
import { partOf, usualOrder } from "./section-parts.tsx";
import { topStrips } from "./slots.tsx";

const AgendaActionItems = onDemand(
  () => import("./agenda-action-items.tsx").then((m) => m.AgendaActionItems),
  { height: 120, isFirst: true },
);
const ReadBefore = onDemand(() => import("./read-before.tsx").then((m) => m.ReadBefore), {
  height: 28,
  isFirst: true,
});

/**
 * The agenda of a pair, top to bottom, in the order of the meeting's course, then what its template leaves out;
 * the wrap-up after what it looks back on. The same in the panel and in the tab. [CO14]
 */
export function AgendaView() {
  const { screen, sentenceFor, deleted, course } = useAgenda();
  const words = useWords();
  const [isLaterOpen, setLaterOpen] = useState(false);
  const { agenda } = screen;
  const isShown = (points: readonly unknown[], list: string) => points.length > 0 || deleted?.list === list;
  const planned = course?.sections.map((one) => one.key) ?? usualOrder;
  const order = [...planned, ...usualOrder.filter((key) => !planned.includes(key))];
  const firstTalk = order.find((key) => key === "report" || key === "manager");
  const Wrap = partOf("wrap");

  return (
    <RowFocusArea>
      <div className={css.agenda}>
        {topStrips.map((Strip, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same for as long as the page lives
          <Strip key={index} />
        ))}
        {order
          .filter((key) => key !== "wrap")
          .map((key) => {
            const Part = partOf(key);
            return (
              <Fragment key={key}>
                {key === firstTalk && isShown(readBeforeOf(agenda), listNames.readBefore) && <ReadBefore />}
                {Part && <Part />}
              </Fragment>
            );
          })}
        {isShown(agenda.nextTime, listNames.nextTime) && (
          <Section title={words.agenda.nextTime}>
            <Paper>
              <AgendaPoints
                name={listNames.nextTime}
                label={words.agenda.nextTime}
                place="nextTime"
                points={agenda.nextTime}
                showsOwner
              />
            </Paper>
          </Section>
        )}
        {isShown(agenda.discussed, listNames.discussed) && (
          <Section title={words.agenda.discussed}>
            <Paper>
              <AgendaPoints
                name={listNames.discussed}
                label={words.agenda.discussed}
                place="discussed"
                points={agenda.discussed}
                showsOwner
              />
            </Paper>
          </Section>
        )}
        {isShown(agenda.later, listNames.later) && (
          <FoldedSection
            title={words.agenda.later}
            aside={agenda.later.length}
            isOpen={isLaterOpen}
            onToggle={setLaterOpen}
          >
            <Paper>
              <AgendaPoints
                name={listNames.later}
                label={words.agenda.later}
                place="later"
                points={agenda.later}
                showsOwner
              />
            </Paper>
          </FoldedSection>
        )}
        <AgendaActionItems />
        {Wrap && <Wrap />}
        <PrivateNote sentenceFor={sentenceFor} />
      </div>
    </RowFocusArea>
  );
}
