import { ChevronRight16Regular } from "@fluentui/react-icons/headless/svg/chevron-right";
import css from "./chevron.module.css";

/** Stands in a button that opens and closes something, and points where that is: it looks at its `aria-expanded`. */
export function Chevron(props: { className?: string }) {
  return (
    <ChevronRight16Regular
      className={[css.chevron, props.className].filter(Boolean).join(" ")}
      aria-hidden="true"
    />
  );
}
