import { QuestionBank } from "../../features/ask/question-bank.tsx";
import { useAgenda } from "./agenda-context.ts";

/** All questions that the viewer may ask. */
export function QuestionsDrawer() {
  const { screen, people } = useAgenda();
  return <QuestionBank asker={{ view: screen.view, me: screen.me, partner: people[1] }} />;
}
