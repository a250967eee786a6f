import { FeedbackSection } from "../../features/feedback/feedback-section.tsx";
import type { FeedbackSide } from "../../features/feedback/feedback-side.ts";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { refusedAbout, useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";

const given = "feedback/given";
const received = "feedback/received";
const drafts = "feedback/drafts";

/** Feedback both ways, as a part of an agenda. */
export function FeedbackPart() {
  const { screen, partner, sentenceFor, setDeleted, openDrawer } = useAgenda();
  const words = useWords();
  const undo = new Map([
    [given, useUndo(given)],
    [received, useUndo(received)],
    [drafts, useUndo(drafts)],
  ]);
  const { view } = screen;
  const side: FeedbackSide = {
    view,
    me: screen.me,
    partner,
    isPending: (id) => screen.pending.has(id),
    isOffline: screen.saving.state === "offline",
    refusedBeside: (id) => {
      const refused = refusedAbout(screen, id);
      return refused.length > 0 && <RefusedCommands refused={refused} sentenceFor={sentenceFor} />;
    },
    reflectionOn: (id) => view.notebook.reflections.find((one) => one.feedbackId === id)?.words ?? "",
    requestOf: (draft) => {
      const record = draft.answersRequest === null ? undefined : view.records.get(draft.answersRequest);
      return record?.type === "feedbackRequest" ? record : undefined;
    },
    undoIn: (list) => undo.get(list) ?? null,
    onGone: setDeleted,
  };
  return (
    <FeedbackSection
      side={side}
      beneath={(["said", "preferences"] as const).map((key) => (
        <Button key={key} size="small" appearance="subtle" onClick={() => openDrawer(key)}>
          {words.drawers.titles[key]}
        </Button>
      ))}
    />
  );
}
