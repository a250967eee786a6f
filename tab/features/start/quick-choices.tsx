import { Add16Regular } from "@fluentui/react-icons/headless/svg/add";
import type { Role } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./quick-choices.module.css";

/** Three points to begin with for whoever has none: a tap puts one on the agenda. [CO13] */
export function QuickChoices(props: { me: Role; onAdded: () => void }) {
  const session = useSession();
  const words = useStartWords();
  return (
    <ul className={css.choices} aria-label={words.choices}>
      {words[props.me].map((text) => (
        <li key={text}>
          <Button
            className={css.choice}
            icon={<Add16Regular />}
            aria-label={words.add(text)}
            onClick={() => {
              session.act({ name: "point.add", text });
              props.onAdded();
            }}
          >
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
