import type { Presence } from "../../../core/contract/live.ts";
import { useWords } from "../../lib/strings/words.ts";
import css from "./presence.module.css";

/** That the other one looks at a point, or types under it. */
export function PointPresence(props: { pointId: string; name: string; partner: Presence | null }) {
  const words = useWords();
  const at = props.partner?.at;
  if (at?.looking !== props.pointId) return null;
  return (
    <p className={`${css.onPoint} ${at.typing ? css.isTyping : ""}`}>
      <span className={css.bar} aria-hidden="true" />
      {at.typing ? words.presence.typing(props.name) : words.presence.looking(props.name)}
    </p>
  );
}
