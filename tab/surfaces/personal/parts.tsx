import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import css from "./parts.module.css";

/** What of a pair is looked at. */
export type Part = "agenda" | "history" | "privacy";

const PARTS: readonly Part[] = ["agenda", "history", "privacy"];

/** Goes between the parts of a pair. */
export function Parts(props: { part: Part; onPart: (part: Part) => void }) {
  const words = useWords();
  return (
    <div className={css.parts}>
      {PARTS.map((part) => (
        <Button
          key={part}
          appearance="subtle"
          className={part === props.part ? css.isShown : undefined}
          aria-current={part === props.part ? "page" : undefined}
          onClick={() => props.onPart(part)}
        >
          {words.personal[part]}
        </Button>
      ))}
    </div>
  );
}
