import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useRef, useState } from "react";
import { IconButton } from "./icon-button.tsx";
import type { MenuEntry } from "./menu-list.tsx";

const loadMenu = () => import("./menu-list.tsx");
const MenuList = lazy(async () => ({ default: (await loadMenu()).MenuList }));

/** False when it could not be fetched: offline, before it ever was. */
async function fetchMenu(): Promise<boolean> {
  try {
    await loadMenu();
    return true;
  } catch (error) {
    console.error("the menu could not be fetched", error instanceof Error ? error.name : "unknown");
    return false;
  }
}

/** Fetches Fluent's menu (45 kB) once the page stands and is idle, so that the first one opens at once. */
export function fetchMenuSoon(): void {
  const soon = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 1_000));
  soon(fetchMenu);
}

/** The one overflow menu of a row. */
export function MenuButton(props: { name: string; entries: readonly MenuEntry[]; tabIndex?: number }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
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
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList
            anchor={button.current}
            name={props.name}
            entries={props.entries}
            onClose={(givesFocusBack) => {
              setOpen(false);
              if (givesFocusBack) button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
