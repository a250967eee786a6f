import { QuestionCard } from "../../features/ask/question-card.tsx";
import { useAgenda } from "./agenda-context.ts";

/** The question that this meeting holds ready for the viewer, and the way to all others. */
export function AskPart() {
  const { screen, openDrawer } = useAgenda();
  return (
    <QuestionCard
      view={screen.view}
      me={screen.me}
      occurrence={screen.agenda.current}
      onAll={() => openDrawer("questions")}
    />
  );
}
