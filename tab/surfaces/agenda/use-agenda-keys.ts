import { useEffect, useRef } from "react";
import { isField } from "../../ui/row-focus.tsx";

/** Keys that work wherever the focus is, unless somebody is writing. */
export function useAgendaKeys(keys: { onNew: () => void; onHelp: () => void }): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      const isBusy =
        event.target instanceof Element &&
        (isField(event.target) || event.target.closest("[role=menu]") !== null);
      if (!isPlain || isBusy) return;
      if (event.key === "n" || event.key === "N") latest.current.onNew();
      else if (event.key === "?") latest.current.onHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
