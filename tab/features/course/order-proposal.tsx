import type { Course } from "../../../core/domain/course.ts";
import type { Role } from "../../../core/domain/people.ts";
import type { SectionKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import css from "./course-sections.module.css";

/** An order that the manager proposes: the report takes it or leaves it, the manager can take it back. [CO9] */
export function OrderProposal(props: {
  course: Course;
  me: Role;
  /** The first name of the manager. */
  manager: string;
  titleOf: (key: SectionKey) => string;
}) {
  const { course, me, titleOf } = props;
  const { occurrenceId, proposedOrder } = course;
  const session = useSession();
  const words = useCourseWords();
  if (proposedOrder === null) return null;
  const drop = () => session.act({ name: "course.proposeOrder", occurrenceId, order: null });
  const order = (
    <ol className={css.proposed}>
      {proposedOrder.map((key) => (
        <li key={key}>{titleOf(key)}</li>
      ))}
    </ol>
  );
  return me === "report" ? (
    <InlineBar
      isAlone
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            onClick={() => session.act({ name: "course.orderSections", occurrenceId, order: proposedOrder })}
          >
            {words.take}
          </Button>
          <Button size="small" appearance="subtle" onClick={drop}>
            {words.keepOurs}
          </Button>
        </>
      }
    >
      <p>{words.proposes(props.manager)}</p>
      {order}
    </InlineBar>
  ) : (
    <InlineBar
      isAlone
      actions={
        <Button size="small" appearance="subtle" onClick={drop}>
          {words.withdraw}
        </Button>
      }
    >
      <p>{words.proposed}</p>
      {order}
    </InlineBar>
  );
}
