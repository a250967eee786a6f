import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Section } from "../../ui/section.tsx";
import css from "./agenda-view.module.css";
import { growthParts } from "./growth-parts.tsx";

/** Feedback and growth: several parts under one title. */
export function GrowthSection() {
  const words = useCourseWords();
  if (growthParts.length === 0) return null;
  return (
    <Section title={words.sections.growth}>
      <div className={css.parts}>
        {growthParts.map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same for as long as the page lives
          <Part key={index} />
        ))}
      </div>
    </Section>
  );
}
