import { useMemo, useState } from "react";
import { PrivateNote } from "../../features/private-note/private-note.tsx";
import { sentenceOf } from "../../lib/strings/refusal-sentences.ts";
import { useWords } from "../../lib/strings/words.ts";
import { RowFocusArea } from "../../ui/row-focus.tsx";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { AgendaActionItems } from "./agenda-action-items.tsx";
import {
  AgendaProvider,
  type AgendaState,
  type Deleted,
  partnerNameOf,
  peopleOf,
  type ReadyScreen,
} from "./agenda-context.ts";
import { AgendaNews } from "./agenda-news.tsx";
import { AgendaPoints } from "./agenda-points.tsx";
import { AgendaSection } from "./agenda-section.tsx";
import css from "./agenda-view.module.css";

/** The agenda of a pair, top to bottom; the same in the panel and in the tab. */
export function AgendaView(props: { screen: ReadyScreen; onBegin: () => void }) {
  const { screen, onBegin } = props;
  const words = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const [promisingId, setPromisingId] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [isLaterOpen, setLaterOpen] = useState(false);
  const state = useMemo<AgendaState>(
    () => ({
      screen,
      people: peopleOf(screen),
      partner: partnerNameOf(screen),
      sentenceFor: (refusal) => sentenceOf(refusal, words.refusals, screen.pair),
      openId,
      setOpenId,
      promisingId,
      setPromisingId,
      begin: onBegin,
      deleted,
      setDeleted,
    }),
    [screen, words, openId, promisingId, onBegin, deleted],
  );
  const { agenda } = screen;
  const isShown = (points: readonly unknown[], list: string) => points.length > 0 || deleted?.list === list;

  return (
    <AgendaProvider value={state}>
      <RowFocusArea>
        <div className={css.agenda}>
          {agenda.sections.map((section) => (
            <AgendaSection key={section.role} section={section} />
          ))}
          {isShown(agenda.nextTime, "next-time") && (
            <Section title={words.agenda.nextTime}>
              <Paper>
                <AgendaPoints
                  name="next-time"
                  label={words.agenda.nextTime}
                  place="nextTime"
                  points={agenda.nextTime}
                  showsOwner
                />
              </Paper>
            </Section>
          )}
          {isShown(agenda.discussed, "discussed") && (
            <Section title={words.agenda.discussed}>
              <Paper>
                <AgendaPoints
                  name="discussed"
                  label={words.agenda.discussed}
                  place="discussed"
                  points={agenda.discussed}
                  showsOwner
                />
              </Paper>
            </Section>
          )}
          {isShown(agenda.later, "later") && (
            <FoldedSection
              title={words.agenda.later}
              aside={agenda.later.length}
              isOpen={isLaterOpen}
              onToggle={setLaterOpen}
            >
              <Paper>
                <AgendaPoints
                  name="later"
                  label={words.agenda.later}
                  place="later"
                  points={agenda.later}
                  showsOwner
                />
              </Paper>
            </FoldedSection>
          )}
          <AgendaActionItems />
          <PrivateNote sentenceFor={state.sentenceFor} />
        </div>
      </RowFocusArea>
      <AgendaNews screen={screen} />
    </AgendaProvider>
  );
}
