import { useCourseWords } from "../../lib/strings/course-words.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { refusedInGrowth, useAgenda, useMeeting } from "./agenda-context.ts";
import css from "./agenda-view.module.css";
import { CourseSection } from "./course-section.tsx";
import { growthParts } from "./growth-parts.tsx";

const RestOfTime = onDemand(() => import("../../features/pace/rest-of-time.tsx").then((m) => m.RestOfTime), {
  height: 24,
});

/** Feedback and growth: several parts under one title. */
export function GrowthSection() {
  const { screen } = useAgenda();
  const meeting = useMeeting();
  const words = useCourseWords();
  if (growthParts.length === 0) return null;
  return (
    <CourseSection of="growth" title={words.sections.growth} isNeeded={refusedInGrowth(screen).length > 0}>
      <div className={css.parts}>
        {meeting !== null && <RestOfTime meeting={meeting} section="growth" />}
        {growthParts.map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same for as long as the page lives
          <Part key={index} />
        ))}
      </div>
    </CourseSection>
  );
}
