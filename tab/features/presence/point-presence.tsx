import type { Presence } from "../../../core/contract/live.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Unseen } from "../../ui/unseen.tsx";
import css from "./presence.module.css";

/**
 * That the other one looks at a point, or types under it; `isShort` where there is room for a name at most, and in
 * a narrow panel for none.
 */
export function PointPresence(props: {
  pointId: string;
  name: string;
  partner: Presence | null;
  isShort: boolean;
}) {
  const { name, isShort } = props;
  const words = useWords();
  const at = props.partner?.at;
  if (at?.looking !== props.pointId) return null;
  const sentence = at.typing ? words.presence.typing(name) : words.presence.looking(name);
  return (
    <span
      className={`${css.flag} ${at.typing ? css.isTyping : ""}`}
      data-tip={isShort ? sentence : undefined}
    >
      <span className={css.bar} aria-hidden="true" />
      {isShort && (
        <span className={css.name} aria-hidden="true">
          {name}
        </span>
      )}
      {isShort ? <Unseen>{sentence}</Unseen> : sentence}
    </span>
  );
}
