import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { type ReactNode, useState } from "react";
import { isReadBefore } from "../../../core/domain/agenda.ts";
import { decisionIdOf } from "../../../core/domain/decision.ts";
import type { Focus } from "../../../core/domain/focus.ts";
import { isPrivatePointId } from "../../../core/domain/ids.ts";
import { PointPresence } from "../../features/presence/point-presence.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { isPrivatePoint, type Place, type Point } from "../../features/talking-point/point-actions.ts";
import { PointRow } from "../../features/talking-point/point-row.tsx";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Initials } from "../../ui/initials.tsx";
import { NoteAt } from "../../ui/note-at.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import type { GripHandlers } from "../../ui/use-drag-order.ts";
import {
  type AgendaState,
  partnerSeenIn,
  pendingIn,
  type ReadyScreen,
  refusedAbout,
  useAgenda,
  useMeeting,
} from "./agenda-context.ts";
import css from "./agenda-view.module.css";

const DecisionPart = onDemand(
  () => import("../../features/decision/decision-part.tsx").then((m) => m.DecisionPart),
  { height: 96 },
);
const PointMarks = onDemand(() => import("../../features/focus/point-marks.tsx").then((m) => m.PointMarks), {
  height: 32,
});
const ActionItemForm = onDemand(
  () => import("../../features/action-item/action-item-form.tsx").then((m) => m.ActionItemForm),
  { height: 168, leave: ({ onDone }) => onDone() },
);

const WorthAskingTap = onDemand(
  () => import("../../features/ask/worth-asking.tsx").then((m) => m.WorthAskingTap),
  { height: 36 },
);
const TurnMinutes = onDemand(
  () => import("../../features/pace/turn-minutes.tsx").then((m) => m.TurnMinutes),
  { height: 16 },
);
const Alignment = onDemand(() => import("../../features/alignment/alignment.tsx").then((m) => m.Alignment), {
  height: 32,
});

function activeFocusesOf({ view }: ReadyScreen): Focus[] {
  return [...view.records.values()]
    .filter((record) => record.type === "focus")
    .filter((focus) => focus.state === "active");
}

/** A point on the agenda with all that belongs to it: note, action item, presence, refusals. */
export function AgendaPoint(props: {
  point: Point;
  place: Place;
  list: string;
  index: number;
  /** Where points of both stand together, each says whose it is. */
  showsOwner?: boolean;
  canMove?: boolean;
  onMove?: (step: -1 | 1) => void;
  grip?: GripHandlers;
}) {
  const { point, place, list, index } = props;
  const agenda = useAgenda();
  const session = useSession();
  const words = useWords();
  const { screen, people, partner, sentenceFor } = agenda;
  const [isDeciding, setDeciding] = useState(false);
  const isOpen = agenda.openId === point.id;
  const found = isPrivatePoint(point) ? undefined : screen.view.records.get(decisionIdOf(point.id));
  const decision = found?.type === "decision" ? found : null;
  const isDecisive = !isPrivatePoint(point) && (point.kind === "decision" || decision !== null || isDeciding);
  const focuses = isOpen ? activeFocusesOf(screen) : [];
  const refused = [
    ...refusedAbout(screen, point.id),
    ...(isPrivatePoint(point) ? [] : refusedAbout(screen, decisionIdOf(point.id))),
  ];
  const ownerRole =
    !isPrivatePoint(point) && point.raisedBy === screen.pair.manager.id ? "manager" : "report";

  const meeting = useMeeting();
  const talk = place === "open" && !isPrivatePoint(point) && !isReadBefore(point) ? point : null;
  const isCurrent = meeting?.course.turn?.pointId === point.id;
  const goTo = () => {
    if (meeting === null || talk === null) return;
    const { occurrenceId } = meeting.course;
    session.act({ name: "course.goTo", occurrenceId, section: ownerRole, pointId: talk.id });
  };

  const open = (next: boolean) => {
    agenda.setOpenId(next ? point.id : null);
    agenda.setPromisingId(null);
    session.lookAt({ looking: next ? point.id : null, typing: false });
  };

  return (
    <PointRow
      point={point}
      place={place}
      index={index}
      occurrenceId={screen.agenda.current?.id ?? null}
      partner={partner}
      isOpen={isOpen}
      isEditing={agenda.editingId === point.id}
      onEdit={(isEditing) => agenda.setEditingId(isEditing ? point.id : null)}
      onOpen={open}
      pending={pendingIn(screen, point.id)}
      canMove={props.canMove}
      onMove={props.onMove}
      grip={props.grip}
      onDelete={() => {
        session.act({ name: "point.delete", pointId: point.id });
        const restore = { name: "point.restore", pointId: point.id } as const;
        agenda.setDeleted({ restore, words: words.point.deleted(point.text), list, index });
        if (isOpen) open(false);
      }}
      onAddActionItem={() => {
        open(true);
        agenda.setPromisingId(point.id);
      }}
      isCurrent={isCurrent}
      onTalk={meeting === null || talk === null || isCurrent ? undefined : goTo}
      turn={meeting !== null && talk !== null && isCurrent && <TurnMinutes meeting={meeting} />}
      owner={props.showsOwner === true && <Initials person={screen.pair[ownerRole]} role={ownerRole} />}
      presence={
        <PointPresence pointId={point.id} name={partner} partner={partnerSeenIn(screen)} isShort={!isOpen} />
      }
      under={underLine(point, place, agenda)}
      refused={refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />}
    >
      <NoteAt
        target={point.id}
        hint={isPrivatePointId(point.id) ? words.note.privateHint : words.note.hint}
        isFocused={agenda.promisingId !== point.id}
        sentenceFor={sentenceFor}
      />
      {isDecisive && (
        <DecisionPart
          point={point}
          decision={decision}
          occurrenceId={screen.agenda.current?.id ?? null}
          people={people}
        />
      )}
      {!isPrivatePoint(point) && focuses.length > 0 && <PointMarks point={point} focuses={focuses} />}
      {!isPrivatePoint(point) &&
        (agenda.promisingId === point.id ? (
          <ActionItemForm pointId={point.id} people={people} onDone={() => agenda.setPromisingId(null)} />
        ) : (
          <div className={css.promise}>
            <Button
              size="small"
              appearance="subtle"
              icon={<Add16Regular />}
              onClick={() => agenda.setPromisingId(point.id)}
            >
              {words.point.addActionItem}
            </Button>
            {!isDecisive && (
              <Button
                size="small"
                appearance="subtle"
                icon={<Add16Regular />}
                onClick={() => setDeciding(true)}
              >
                {words.point.decide}
              </Button>
            )}
          </div>
        ))}
    </PointRow>
  );
}

/** What stands under the line of a point, open or not. */
function underLine(point: Point, place: Place, { screen, people, partner }: AgendaState): ReactNode {
  if (isPrivatePoint(point)) return null;
  if (place === "open" && isReadBefore(point)) {
    return <Alignment point={point} me={screen.me.role} partner={partner} />;
  }
  if (place !== "discussed" || point.kind !== "question") return null;
  return (
    <WorthAskingTap pointId={point.id} asker={{ view: screen.view, me: screen.me, partner: people[1] }} />
  );
}
