import { CourseSections } from "../../features/course/course-sections.tsx";
import { useAgenda } from "./agenda-context.ts";

/** How this meeting runs: its sections, in their order. */
export function MeetingDrawer() {
  const { course, screen } = useAgenda();
  return course === null ? null : <CourseSections course={course} me={screen.me.role} people={screen.pair} />;
}
