import { useMemo, useState } from "react";
import { PrivateNote } from "../../features/private-note/private-note.tsx";
import { editDraftOf } from "../../features/talking-point/point-form.tsx";
import { useDrafts } from "../../lib/session.ts";
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
import { listNames } from "./agenda-lists.ts";
import { AgendaPoints } from "./agenda-points.tsx";
import { AgendaSection } from "./agenda-section.tsx";
import css from "./agenda-view.module.css";
import { useHeldPoint } from "./use-held-point.ts";

/** The agenda of a pair, top to bottom; the same in the panel and in the tab. */
export function AgendaView(props: { screen: ReadyScreen; onBegin: () => void }) {
  const { screen, onBegin } = props;
  const words = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
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
      editingId,
      setEditingId,
      promisingId,
      setPromisingId,
      begin: onBegin,
      deleted,
      setDeleted,
    }),
    [screen, words, openId, editingId, promisingId, onBegin, deleted],
  );
  const { agenda } = screen;
  const drafts = useDrafts();
  useHeldPoint(agenda, editingId ?? openId, {
    onShared: setOpenId,
    onGone: ({ point, list, index }) => {
      const draft = editingId === point.id ? drafts.read(editDraftOf(point)) : "";
      setDeleted({
        restore: { name: "point.restore", pointId: point.id },
        words: words.said.deleted(state.partner, point.text),
        list,
        index,
        ...(draft !== "" && draft !== point.text && { unsaved: draft }),
      });
    },
  });
  const isShown = (points: readonly unknown[], list: string) => points.length > 0 || deleted?.list === list;

  return (
    <AgendaProvider value={state}>
      <RowFocusArea>
        <div className={css.agenda}>
          {agenda.sections.map((section) => (
            <AgendaSection key={section.role} section={section} />
          ))}
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
          <PrivateNote sentenceFor={state.sentenceFor} />
        </div>
      </RowFocusArea>
    </AgendaProvider>
  );
}
