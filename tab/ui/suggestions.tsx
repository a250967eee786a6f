import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { Button } from "./button.tsx";
import css from "./suggestions.module.css";

/** Sentences to take over as they are, one below the other; a tap takes one. */
export function Suggestions(props: {
  label: string;
  texts: readonly string[];
  /** What the tap does, or has done, in words. */
  nameOf: (text: string) => string;
  isTaken?: (text: string) => boolean;
  onTake: (text: string) => void;
}) {
  const { isTaken = () => false } = props;
  return (
    <ul className={css.list} aria-label={props.label}>
      {props.texts.map((text) => (
        <li key={text}>
          <Button
            className={css.suggestion}
            icon={isTaken(text) ? <Checkmark16Regular /> : <Add16Regular />}
            aria-label={props.nameOf(text)}
            disabledFocusable={isTaken(text)}
            onClick={() => props.onTake(text)}
          >
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
