import { useState } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { inOrder, type SectionKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { useSectionTitle } from "../../lib/strings/section-title.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import css from "./course-sections.module.css";
import { OrderProposal } from "./order-proposal.tsx";
import { SectionList } from "./section-list.tsx";

/**
 * The sections of a meeting and the minutes of each. The report puts them in order, the manager gives them
 * minutes and can propose an order.
 */
export function CourseSections(props: {
  course: Course;
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
  const [tried, setTried] = useState<SectionKey[] | null>(null);
  const sections = tried === null ? course.sections : inOrder(course.sections, tried);
  const total = sections.reduce((sum, one) => sum + one.minutes, 0);
  const report = firstNameOf(people.report.name);

  const propose = () => {
    session.act({ name: "course.proposeOrder", occurrenceId, order: sections.map((one) => one.key) });
    setTried(null);
  };

  return (
    <div className={css.sections}>
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
                session.act({
                  name: "course.setOwn",
                  occurrenceId,
                  sections: course.sections.map((one) => (one.key === key ? { key, minutes } : one)),
                })
        }
      />
      <p className={css.total}>{words.total(total, props.length)}</p>
      {tried !== null && (
        <InlineBar
          isAlone
          actions={
            <>
              <Button size="small" appearance="primary" onClick={propose}>
                {words.propose(report)}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => setTried(null)}>
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
