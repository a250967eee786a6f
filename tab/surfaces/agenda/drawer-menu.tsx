import { useWords } from "../../lib/strings/words.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import type { DrawerKey } from "./agenda-context.ts";
import { drawerKeys, drawers } from "./drawers.tsx";

/** Leads to the pages that open over the body. */
export function DrawerMenu(props: { onChoose: (key: DrawerKey) => void }) {
  const words = useWords();
  const entries = drawerKeys.map((key) => ({
    key,
    words: words.drawers.titles[key],
    icon: drawers[key].icon,
    onChoose: () => props.onChoose(key),
  }));
  return <MenuButton name={words.drawers.menu} entries={entries} />;
}
