import { useRef, useState } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { inOrder, isSpecial, type PlannedSection, type SectionKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { useSectionTitle } from "../../lib/strings/section-title.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { LiveRegion } from "../../ui/unseen.tsx";
import css from "./course-sections.module.css";
import { OrderProposal } from "./order-proposal.tsx";
import { SectionList } from "./section-list.tsx";

/**
 * The sections of a meeting and the minutes of each. The report puts them in order, the manager gives them
 * minutes and can propose an order. [CO8] [CO9] [CO10]
 */
export function CourseSections(props: {
  course: Course;
  /** Whether there is a template of the pair's own, in use or not. */
  hasOwn: boolean;
  /** Minutes of the meeting. */
  length: number;
  me: Role;
  people: Readonly<Record<Role, Person>>;
}) {
  const { course, me, people } = props;
  const { occurrenceId } = course;
  const session = useSession();
  const words = useCourseWords();
  const titleOf = useSectionTitle({ me, people });
  const box = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState<SectionKey[] | null>(null);
  /** Minutes that would take the place of the pair's own template. */
  const [asked, setAsked] = useState<readonly PlannedSection[]>([]);
  const replacesOwn = props.hasOwn && course.template === "regular";
  const isAsking = replacesOwn && asked.length > 0;
  const given = isAsking ? withMinutes(course.sections, asked) : course.sections;
  const sections = tried === null ? given : inOrder(given, tried);
  const total = sections.reduce((sum, one) => sum + one.minutes, 0);
  const report = firstNameOf(people.report.name);

  const setMinutes = (changed: readonly PlannedSection[]) =>
    session.act({ name: "course.setOwn", occurrenceId, sections: withMinutes(course.sections, changed) });
  // The bars go with the buttons in them: whoever pressed one stands at the list again.
  const standAt = (place: string) => box.current?.querySelector<HTMLElement>(place)?.focus();
  const endAsking = () => {
    standAt(`[data-minutes="${asked.at(-1)?.key}"] input`);
    setAsked([]);
  };
  const endTrying = () => {
    standAt('[data-control="title"][tabindex="0"]');
    setTried(null);
  };

  return (
    <div ref={box} className={css.sections}>
      <OrderProposal course={course} me={me} manager={firstNameOf(people.manager.name)} titleOf={titleOf} />
      <SectionList
        sections={sections}
        titleOf={titleOf}
        onOrder={(order) =>
          me === "report"
            ? session.act({ name: "course.orderSections", occurrenceId, order })
            : setTried(order)
        }
        onMinutes={
          me === "report"
            ? undefined
            : (key, minutes) =>
                replacesOwn
                  ? setAsked([...asked.filter((one) => one.key !== key), { key, minutes }])
                  : setMinutes([{ key, minutes }])
        }
      />
      <p className={css.total}>{words.total(total, props.length)}</p>
      {me === "manager" && isSpecial(course.template) && <p className={css.hint}>{words.onlyThisTime}</p>}
      <LiveRegion words={isAsking ? words.replacesOwn : ""} />
      {isAsking && (
        <InlineBar
          isAlone
          actions={
            <>
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  setMinutes(asked);
                  endAsking();
                }}
              >
                {words.replaceOwn}
              </Button>
              <Button size="small" appearance="subtle" onClick={endAsking}>
                {words.keepAsIs}
              </Button>
            </>
          }
        >
          {words.replacesOwn}
        </InlineBar>
      )}
      {tried !== null && (
        <InlineBar
          isAlone
          actions={
            <>
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  const order = sections.map((one) => one.key);
                  session.act({ name: "course.proposeOrder", occurrenceId, order });
                  endTrying();
                }}
              >
                {words.propose(report)}
              </Button>
              <Button size="small" appearance="subtle" onClick={endTrying}>
                {words.keepAsIs}
              </Button>
            </>
          }
        >
          {words.reportOrders(report)}
        </InlineBar>
      )}
    </div>
  );
}

function withMinutes(
  sections: readonly PlannedSection[],
  changed: readonly PlannedSection[],
): PlannedSection[] {
  return sections.map((one) => changed.find(({ key }) => key === one.key) ?? one);
}
