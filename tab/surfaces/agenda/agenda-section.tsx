import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { firstNameOf, type Role } from "../../../core/domain/people.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { Initials } from "../../ui/initials.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import { listNames, topicsOf } from "./agenda-lists.ts";
import { AgendaPoints } from "./agenda-points.tsx";
import { AgendaQuestions } from "./agenda-questions.tsx";
import css from "./agenda-view.module.css";

/** One person's points; the viewer's private ones after the viewer's own. */
export function AgendaSection(props: { of: Role }) {
  const { screen, deleted, begin } = useAgenda();
  const words = useWords();
  const [first, second] = screen.agenda.sections;
  const section = first.role === props.of ? first : second;
  const isMine = section.owner.id === screen.me.id;
  const privatePoints = isMine ? screen.agenda.privatePoints : [];
  const name = firstNameOf(section.owner.name);
  const title = isMine ? words.agenda.yourPoints : words.agenda.theirPoints(name);
  const lists = { shared: listNames.shared(section.role), own: listNames.private };
  const isUndoing = deleted !== null && Object.values(lists).includes(deleted.list);
  const topics = topicsOf(section);
  const { discussed, nextTime } = screen.agenda;
  const isDealtWith = [...discussed, ...nextTime].some((point) => point.raisedBy === section.owner.id);
  const { isCovered } = usePrivateCover();
  // Covered, nothing tells whether there is something private.
  const hidesOwn = isMine && isCovered;
  const isEmpty = topics.length + privatePoints.length === 0 && !isUndoing && !hidesOwn;
  return (
    <Section title={title} mark={<Initials person={section.owner} role={section.role} isNamed />}>
      {isEmpty ? (
        <div className={css.empty}>
          <p>
            {isDealtWith
              ? words.agenda.nothingLeft
              : isMine
                ? words.agenda.emptyMine
                : words.agenda.emptyTheirs(name)}
          </p>
          {isMine && !isDealtWith && (
            <Button size="small" icon={<Add16Regular />} onClick={begin}>
              {words.agenda.addFirst}
            </Button>
          )}
        </div>
      ) : (
        <Paper>
          <AgendaPoints
            name={lists.shared}
            label={title}
            place="open"
            points={topics}
            order={isMine || screen.me.role === "report" ? "mine" : "theirs"}
          />
          {isMine && (
            <PrivateThing>
              <AgendaPoints
                name={lists.own}
                label={`${title}, ${words.privacy.onlyYou}`}
                place="private"
                points={privatePoints}
                order="mine"
              />
            </PrivateThing>
          )}
        </Paper>
      )}
      <AgendaQuestions section={section} isMine={isMine} />
    </Section>
  );
}
