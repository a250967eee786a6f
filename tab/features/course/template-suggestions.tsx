import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import type { PairView } from "../../../core/domain/pair-view.ts";
import type { TemplateKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { useCourseWords } from "../../lib/strings/course-words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import css from "./template-suggestions.module.css";

/** Points that a special kind of meeting begins with; a tap puts one on the agenda. */
export function TemplateSuggestions(props: { template: TemplateKey; view: PairView }) {
  const { template, view } = props;
  const session = useSession();
  const words = useCourseWords();
  const all: readonly string[] = hasSuggestions(template) ? words.suggested[template] : [];
  if (all.length === 0) return null;
  return (
    <Section title={words.suggestions} level={3}>
      <ul className={css.list} aria-label={words.suggestions}>
        {all.map((text) => {
          const isThere = isOnAgenda(view, text);
          return (
            <li key={text}>
              <Button
                className={css.suggestion}
                icon={isThere ? <Checkmark16Regular /> : <Add16Regular />}
                aria-label={isThere ? words.added(text) : words.add(text)}
                disabledFocusable={isThere}
                onClick={() => session.act({ name: "point.add", text, kind: kindOf(template) })}
              >
                {text}
              </Button>
            </li>
          );
        })}
      </ul>
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
