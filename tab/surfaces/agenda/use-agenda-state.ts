import { useMemo, useState } from "react";
import { courseOf } from "../../../core/domain/planned-course.ts";
import { changeDraftOf } from "../../features/action-item/change-draft.ts";
import { editDraftOf } from "../../features/talking-point/point-details.ts";
import { useDrafts } from "../../lib/session.ts";
import { sentenceOf } from "../../lib/strings/sentence-of.ts";
import { useWords } from "../../lib/strings/words.ts";
import {
  type AgendaState,
  type ChangingItem,
  type Deleted,
  type MeetingMoment,
  partnerNameOf,
  peopleOf,
  type ReadyScreen,
} from "./agenda-context.ts";
import { itemListOf, useHeldItem } from "./use-held-item.ts";
import { useHeldPoint } from "./use-held-point.ts";

/** What every part of an agenda looks at, and what is open in it. */
export function useAgendaState(
  screen: ReadyScreen,
  moment: MeetingMoment,
  on: Pick<AgendaState, "begin" | "openDrawer" | "closeDrawer">,
): AgendaState {
  const { begin, openDrawer, closeDrawer } = on;
  const { phase, isQuiet, isFocusStart } = moment;
  const words = useWords();
  const drafts = useDrafts();
  const [openId, setOpenId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [promisingId, setPromisingId] = useState<string | null>(null);
  const [changing, setChanging] = useState<ChangingItem | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const state = useMemo<AgendaState>(
    () => ({
      screen,
      course: screen.agenda.current === null ? null : courseOf(screen.view, screen.agenda.current),
      moment: { phase, isQuiet, isFocusStart },
      openDrawer,
      closeDrawer,
      people: peopleOf(screen),
      partner: partnerNameOf(screen),
      sentenceFor: (refusal) => sentenceOf(refusal, words.language, screen.pair),
      openId,
      setOpenId,
      editingId,
      setEditingId,
      promisingId,
      setPromisingId,
      changing,
      setChanging,
      begin,
      deleted,
      setDeleted,
    }),
    [
      screen,
      words,
      openId,
      editingId,
      promisingId,
      changing,
      begin,
      openDrawer,
      closeDrawer,
      deleted,
      phase,
      isQuiet,
      isFocusStart,
    ],
  );
  useHeldPoint(screen, editingId ?? openId, {
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
    onPassed: () => {
      setOpenId(null);
      setEditingId(null);
    },
  });
  useHeldItem(screen, changing?.id ?? null, {
    onGone: (item, index) => {
      const draft = drafts.read(changeDraftOf(item.id, changing?.what ?? "edit"));
      setDeleted({
        restore: { name: "actionItem.restore", actionItemId: item.id },
        words: words.said.deleted(state.partner, item.text),
        list: itemListOf(item.owner === screen.me.id),
        index,
        ...(draft !== "" && draft !== item.text && { unsaved: draft }),
      });
    },
    onPassed: () => setChanging(null),
  });
  return state;
}
