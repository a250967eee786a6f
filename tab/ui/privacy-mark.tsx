import { Eye16Regular } from "@fluentui/react-icons/headless/svg/eye";
import css from "./privacy-mark.module.css";

/** An eye, and words: who sees the item that this stands on. */
export function PrivacyMark(props: { words: string }) {
  return (
    <span className={css.mark}>
      <Eye16Regular aria-hidden="true" />
      {props.words}
    </span>
  );
}
