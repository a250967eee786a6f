import { EyeOff16Regular } from "@fluentui/react-icons/headless/svg/eye-off";
import { usePrivateWords } from "../lib/strings/private-words.ts";
import { Button } from "./button.tsx";
import css from "./private-thing.module.css";

/** Stands for what only the viewer sees, and says nothing about it. [SS2] */
export function PrivateCover(props: { onShow: () => void }) {
  const words = usePrivateWords();
  return (
    <div className={css.cover} data-covered>
      <EyeOff16Regular className={css.icon} aria-hidden="true" />
      <span className={css.words}>{words.hidden}</span>
      <Button size="small" appearance="subtle" aria-label={words.showLong} onClick={props.onShow}>
        {words.show}
      </Button>
    </div>
  );
}
