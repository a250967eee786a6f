import { QuestionBank } from "../../features/ask/question-bank.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { useAgenda } from "./agenda-context.ts";

/** All questions that the viewer may ask, their own and marked ones among them. [SS5] */
export function QuestionsDrawer() {
  const { screen, people } = useAgenda();
  return (
    <PrivateThing isOpened>
      <QuestionBank asker={{ view: screen.view, me: screen.me, partner: people[1] }} />
    </PrivateThing>
  );
}
