import { useRef } from "react";
import type { Agenda } from "../../../core/domain/agenda.ts";
import type { Course } from "../../../core/domain/course.ts";
import { isPrepared } from "../../../core/domain/meeting-phase.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./meeting-start.module.css";
import { OwnWant } from "./own-want.tsx";
import { PartnersWant } from "./partners-want.tsx";
import { QuickChoices } from "./quick-choices.tsx";
import { WANT_FIELD } from "./want-field.ts";

/** A minute of reading, or two for those who begin with nothing. */
const READ_S = 60;
const TOGETHER_S = 120;

type MeetingStartProps = {
  readonly agenda: Agenda;
  readonly course: Course;
  readonly me: Role;
  readonly people: Readonly<Record<Role, Person>>;
};

/**
 * What each wants from a meeting; as long as it can be begun, all that begins it too, and in the silence before
 * it what one can begin with. The wants stay where they are when the rest goes, so that whoever is writing
 * stays at it.
 */
export function MeetingStart(props: MeetingStartProps & { isNear: boolean; isQuiet: boolean }) {
  const { agenda, course, me, people, isNear, isQuiet } = props;
  const box = useRef<HTMLDivElement>(null);
  const goOn = () => box.current?.querySelector<HTMLElement>(isQuiet ? WANT_FIELD : "[data-start]")?.focus();
  const other = me === "manager" ? "report" : "manager";
  return (
    <div ref={box} className={css.start}>
      <OwnWant course={course} me={me} person={people[me]} />
      <PartnersWant course={course} partner={people[other]} role={other} />
      {isNear && <Choices agenda={agenda} course={course} me={me} onAdded={goOn} />}
      {isNear && !isQuiet && <Beginning agenda={agenda} course={course} me={me} people={people} />}
    </div>
  );
}

/** Something to talk about, for whoever has nothing yet. [CO13] */
function Choices(props: Omit<MeetingStartProps, "people"> & { onAdded: () => void }) {
  const { agenda, course, me, onAdded } = props;
  const words = useStartWords();
  const hasPoints = hasAnyPoint(agenda);
  if (hasPoints && isPrepared(agenda, course, me)) return null;
  return (
    <div className={css.unprepared}>
      <p>{hasPoints ? words.nothingYours : words.nothingYet}</p>
      <QuickChoices me={me} onAdded={onAdded} />
    </div>
  );
}

function hasAnyPoint({ sections }: Agenda): boolean {
  return sections.some((section) => section.points.length > 0);
}

/** A silent minute, and the start. */
function Beginning({ agenda, course, me, people }: MeetingStartProps) {
  const session = useSession();
  const words = useStartWords();
  const other = me === "manager" ? "report" : "manager";
  const { occurrenceId } = course;
  const [isReady, isOtherReady] = [isPrepared(agenda, course, me), isPrepared(agenda, course, other)];
  const beQuiet = (seconds: number) => session.act({ name: "course.beQuiet", occurrenceId, seconds });
  const report = firstNameOf(people.report.name);

  return (
    <>
      {hasAnyPoint(agenda) && isReady && !isOtherReady && (
        <p className={css.quiet}>{words.nothingFrom(firstNameOf(people[other].name))}</p>
      )}
      <div className={css.actions}>
        <Button
          data-start
          appearance={me === "report" ? "primary" : undefined}
          onClick={() => session.act({ name: "course.start", occurrenceId })}
        >
          {words.start}
        </Button>
        {isReady && isOtherReady ? (
          <Button appearance="subtle" onClick={() => beQuiet(READ_S)}>
            {words.readFirst}
          </Button>
        ) : (
          <Button appearance="subtle" onClick={() => beQuiet(TOGETHER_S)}>
            {words.twoMinutes}
          </Button>
        )}
      </div>
      <p className={css.quiet}>{me === "report" ? words.youLead : words.theyLead(report)}</p>
    </>
  );
}
