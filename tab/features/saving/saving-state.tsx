import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { CloudArrowUp16Regular } from "@fluentui/react-icons/headless/svg/cloud-arrow-up";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/headless/svg/plug-disconnected";
import { useState } from "react";
import type { Saving } from "../../lib/pair-session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Unseen } from "../../ui/unseen.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import css from "./saving-state.module.css";

/** What is stored within this time was never worth a word. */
const QUICK_MS = 400;

/** Saved fades; saving and offline stay. What is late, or offline, is said aloud, and nothing else. */
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
      {saving.late && <LateState waiting={saving.waiting} />}
      {saving.state === "saving" && !saving.late && (
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

/** Said once, with what waited then; the figure that is seen goes on. */
function LateState(props: { waiting: number }) {
  const words = useWords();
  const [atFirst] = useState(props.waiting);
  return (
    <>
      <span className={`${css.state} ${css.isLate}`} aria-hidden="true">
        <CloudArrowUp16Regular />
        {words.saving.late(props.waiting)}
      </span>
      <Unseen>{words.saving.late(atFirst)}</Unseen>
    </>
  );
}
