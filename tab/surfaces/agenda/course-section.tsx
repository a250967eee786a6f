import { type ReactNode, useEffect, useState } from "react";
import type { SectionKey } from "../../../core/domain/template.ts";
import { sectionsThatWait } from "../../../core/domain/waiting.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { FoldedSection } from "../../ui/section.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";
import { SectionTurn } from "./section-turn.tsx";

/**
 * A section of a meeting; folded when its template leaves it out. One that is in sight when that is decided
 * stays as it is: nobody is taken away from what they are at. Folded, it says when something in it waits. [CO14] [CO15]
 */
export function CourseSection(props: {
  of: SectionKey;
  title: string;
  /** Something in it has to be seen. */
  isNeeded?: boolean;
  children: ReactNode;
}) {
  const { course, screen } = useAgenda();
  const session = useSession();
  const words = useCourseWords();
  const isLeftOut = course !== null && !course.sections.some((one) => one.key === props.of);
  const isShown = !isLeftOut || props.isNeeded === true;
  const [isOpen, setOpen] = useState(isShown);
  useEffect(() => {
    if (isShown) setOpen(true);
  }, [isShown]);
  const isWaiting =
    isLeftOut && !isOpen && sectionsThatWait(screen.view, screen.me.id, session.now()).has(props.of);
  const aside = (
    <span role="status" className={isWaiting ? css.waits : undefined}>
      {isWaiting ? words.waits : words.leftOut}
    </span>
  );
  return (
    <FoldedSection
      title={props.title}
      aside={isLeftOut ? aside : <SectionTurn of={props.of} />}
      isFixed={!isLeftOut}
      isOpen={isOpen || !isLeftOut}
      onToggle={setOpen}
    >
      {props.children}
    </FoldedSection>
  );
}
