import { useWords } from "../../lib/strings/words.ts";
import css from "./presence.module.css";

/** Whether the other one has the agenda open: a full dot or an empty one, and words. */
export function PartnerPresence(props: { name: string; isHere: boolean }) {
  const words = useWords();
  return (
    <span className={css.line}>
      <span className={`${css.dot} ${props.isHere ? css.isHere : ""}`} aria-hidden="true" />
      {props.isHere ? words.presence.here(props.name) : words.presence.away(props.name)}
    </span>
  );
}
