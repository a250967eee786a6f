import type { Section as PointSection } from "../../../core/domain/agenda.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { useWords } from "../../lib/strings/words.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import { listNames, questionsOf } from "./agenda-lists.ts";
import { AgendaPoints } from "./agenda-points.tsx";

const AskPart = onDemand(() => import("./ask-part.tsx").then((m) => m.AskPart), { height: 132 });

/** What one person wants to ask, after their topics; for the viewer with a question held ready. [QB11] */
export function AgendaQuestions(props: { section: PointSection; isMine: boolean }) {
  const { section, isMine } = props;
  const { screen, deleted } = useAgenda();
  const words = useWords();
  const questions = questionsOf(section);
  const list = listNames.questions(section.role);
  const hasRows = questions.length > 0 || deleted?.list === list;
  if (!isMine && !hasRows) return null;
  const title = isMine
    ? words.agenda.yourQuestions
    : words.agenda.theirQuestions(firstNameOf(section.owner.name));
  return (
    <Section title={title} level={3}>
      {hasRows && (
        <Paper>
          <AgendaPoints
            name={list}
            label={title}
            place="open"
            points={questions}
            order={isMine || screen.me.role === "report" ? "mine" : "theirs"}
          />
        </Paper>
      )}
      {isMine && <AskPart />}
    </Section>
  );
}
