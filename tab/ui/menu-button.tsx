import { MoreHorizontal20Regular } from "@fluentui/react-icons/headless/svg/more-horizontal";
import { useRef, useState } from "react";
import { fetchedOnce, worthFetching } from "../lib/fetched.ts";
import { importReachable } from "../lib/server-answers.ts";
import { IconButton } from "./icon-button.tsx";
import type { MenuEntry } from "./menu-list.tsx";

/** Fluent's menu, 45 kB. */
const menu = fetchedOnce(() => importReachable(() => import("./menu-list.tsx").then((m) => m.MenuList)));
worthFetching(menu.fetch);

/** False when it could not be fetched: offline, before it ever was. */
async function fetchMenu(): Promise<boolean> {
  try {
    await menu.fetch();
    return true;
  } catch (error) {
    console.error("the menu could not be fetched", error instanceof Error ? error.name : "unknown");
    return false;
  }
}

/** The one overflow menu of a row. */
export function MenuButton(props: { name: string; entries: readonly MenuEntry[]; tabIndex?: number }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const MenuList = menu.current();
  return (
    <>
      <IconButton
        ref={button}
        name={props.name}
        icon={<MoreHorizontal20Regular />}
        tabIndex={props.tabIndex}
        data-control="menu"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={fetchMenu}
        onClick={async () => {
          if (isOpen) setOpen(false);
          else if (await fetchMenu()) setOpen(true);
        }}
      />
      {isOpen && MenuList !== null && (
        <MenuList
          anchor={button.current}
          name={props.name}
          entries={props.entries}
          onClose={(givesFocusBack) => {
            setOpen(false);
            if (givesFocusBack) button.current?.focus();
          }}
        />
      )}
    </>
  );
}
