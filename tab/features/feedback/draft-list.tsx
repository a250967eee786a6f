import type { ReactNode } from "react";
import { type FeedbackDraft, feedbackIdOf } from "../../../core/domain/feedback.ts";
import type { Person } from "../../../core/domain/people.ts";
import { preferenceOf } from "../../../core/domain/preference-commands.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import { useSession } from "../../lib/session.ts";
import { useFeedbackWords } from "../../lib/strings/feedback-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import paper from "../../ui/paper-row.module.css";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { Paper } from "../../ui/section.tsx";
import { DraftForm } from "./draft-form.tsx";
import { DraftRow } from "./draft-row.tsx";
import type { FeedbackSide } from "./feedback-side.ts";

const LIST = "feedback/drafts";

/**
 * The viewer's drafts. Around a meeting they are covered, with how many there are; the one that was begun
 * meanwhile stands apart as long as it is open. [FB1] [SS2] [SS5]
 */
export function DraftList(props: {
  drafts: readonly FeedbackDraft[];
  to: Person;
  side: FeedbackSide;
  label: string;
  openId: string | null;
  setOpenId: (id: string | null) => void;
  /** The draft that was begun while the others were covered. */
  begunId: string | null;
  onShared: (id: string) => void;
}) {
  const { drafts, to, side, openId, setOpenId, begunId } = props;
  const session = useSession();
  const common = useWords();
  const words = useFeedbackWords();
  const { isCovered } = usePrivateCover();
  const isApart = ({ id }: FeedbackDraft) => id === begunId && id === openId;
  const row = (draft: FeedbackDraft, index: number) =>
    openId === draft.id ? (
      <li key={draft.id} className={paper.row} data-row={draft.id}>
        <DraftForm
          draft={draft}
          isPending={side.isPending(draft.id)}
          to={to}
          request={side.requestOf(draft)}
          preference={preferenceOf(side.view, to.id)}
          onClose={() => setOpenId(null)}
          onDiscard={() => {
            session.act({ name: "feedback.discard", draftId: draft.id });
            const restore = { name: "feedback.restore", draftId: draft.id } as const;
            side.onGone({ restore, words: words.discarded, list: LIST, index });
            setOpenId(null);
          }}
          onShared={() => {
            setOpenId(null);
            props.onShared(feedbackIdOf(draft.id));
          }}
        />
        {side.refusedBeside(draft.id)}
      </li>
    ) : (
      <DraftRow
        key={draft.id}
        draft={draft}
        onOpen={() => setOpenId(draft.id)}
        refused={side.refusedBeside(draft.id)}
      />
    );
  const rows: ReactNode[] = drafts.filter((draft) => !isApart(draft)).map(row);
  const apart: ReactNode[] = drafts.filter(isApart).map(row);
  const undo = side.undoIn(LIST);
  if (undo !== null && isCovered) apart.push(undo.content);
  else if (undo !== null) rows.splice(Math.min(undo.index, rows.length), 0, undo.content);
  const label = `${props.label}, ${common.privacy.onlyYou}`;
  return (
    <>
      {(rows.length > 0 || isCovered) && (
        <Paper>
          <PrivateThing>
            <ul data-list={LIST} aria-label={label}>
              {rows}
            </ul>
          </PrivateThing>
        </Paper>
      )}
      {apart.length > 0 && (
        <Paper>
          <PrivateThing isOpened>
            <ul data-list={`${LIST}/apart`} aria-label={label}>
              {apart}
            </ul>
          </PrivateThing>
        </Paper>
      )}
    </>
  );
}
