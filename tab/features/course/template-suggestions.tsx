import type { PairView } from "../../../core/domain/pair-view.ts";
import type { TemplateKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Section } from "../../ui/section.tsx";
import { Suggestions } from "../../ui/suggestions.tsx";

/** Points that a special kind of meeting begins with; a tap puts one on the agenda. */
export function TemplateSuggestions(props: { template: TemplateKey; view: PairView }) {
  const { template, view } = props;
  const session = useSession();
  const words = useCourseWords();
  const all: readonly string[] = hasSuggestions(template) ? words.suggested[template] : [];
  if (all.length === 0) return null;
  const isThere = (text: string) => isOnAgenda(view, text);
  return (
    <Section title={words.suggestions} level={3}>
      <Suggestions
        label={words.suggestions}
        texts={all}
        isTaken={isThere}
        nameOf={(text) => (isThere(text) ? words.added(text) : words.add(text))}
        onTake={(text) => session.act({ name: "point.add", text, kind: kindOf(template) })}
      />
    </Section>
  );
}

function hasSuggestions(template: TemplateKey): template is "first" | "growth" | "career" | "retro" {
  return template === "first" || template === "growth" || template === "career" || template === "retro";
}

function kindOf(template: TemplateKey): "growth" | "talk" {
  return template === "growth" || template === "career" ? "growth" : "talk";
}

function isOnAgenda(view: PairView, text: string): boolean {
  for (const record of view.records.values()) {
    if (record.type === "talkingPoint" && record.state === "open" && record.text === text) return true;
  }
  return false;
}
