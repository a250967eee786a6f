import { experienceWords } from "../../../core/domain/experience-prompt/words.ts";
import type { ExperiencePrompt } from "../../../core/domain/experience-prompt.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import css from "./check-in.module.css";
import { useCheckInWords } from "./check-in-words.ts";

const useOpeners = catalogueOf({
  en: () => experienceWords("en"),
  de: () => experienceWords("de"),
});

/** What the conversation opens with: a question to be asked aloud; nobody has to type an answer. [XP3] */
export function Opener(props: { prompt: ExperiencePrompt }) {
  const words = useCheckInWords();
  const { name, opener } = useOpeners()[props.prompt.area];
  return (
    <figure className={css.opener}>
      <figcaption className={css.small}>{`${words.openWith} · ${name}`}</figcaption>
      <p>{opener}</p>
    </figure>
  );
}
