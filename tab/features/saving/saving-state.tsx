import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { CloudArrowUp16Regular } from "@fluentui/react-icons/headless/svg/cloud-arrow-up";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/headless/svg/plug-disconnected";
import type { Saving } from "../../lib/pair-session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useDelayed } from "../../ui/use-delayed.ts";
import css from "./saving-state.module.css";

/** What is stored within this time was never worth a word. */
const QUICK_MS = 400;

/** Saved fades; saving and offline stay. Only being offline, and being back, is said aloud. */
export function SavingState(props: { saving: Saving }) {
  const { saving } = props;
  const words = useWords();
  const isSlow = useDelayed(saving.state === "saving", QUICK_MS);
  return (
    <span role="status" className={css.place}>
      {saving.state === "offline" && (
        <span className={`${css.state} ${css.isOffline}`}>
          <PlugDisconnected16Regular aria-hidden="true" />
          {saving.waiting > 0 ? words.saving.offlineWaiting(saving.waiting) : words.saving.offline}
        </span>
      )}
      {saving.state === "saving" && (
        <span className={css.state} aria-hidden="true">
          {isSlow && <CloudArrowUp16Regular />}
          {isSlow && words.saving.saving}
        </span>
      )}
      {saving.state === "saved" && (
        <span className={`${css.state} ${css.fades}`} aria-hidden="true">
          <Checkmark16Regular />
          {words.saving.saved}
        </span>
      )}
    </span>
  );
}
