import { Menu, MenuItem, MenuPopover, MenuList as Rows } from "@fluentui/react-menu";
import { FluentProvider } from "@fluentui/react-provider";
import type { ReactElement } from "react";
import { type MenuIcon, menuIcons } from "./menu-icons.tsx";

/** Something that a menu offers. */
export type MenuEntry = {
  readonly key: string;
  readonly words: string;
  /** By name it comes with the menu, not with the page. */
  readonly icon: MenuIcon | ReactElement;
  readonly onChoose: () => void;
};

/** The open menu of a button. Fetched on its own. */
export function MenuList(props: {
  anchor: HTMLElement | null;
  name: string;
  entries: readonly MenuEntry[];
  onClose: (givesFocusBack: boolean) => void;
}) {
  return (
    // The page has Fluent's tokens; from here the menu knows which way it is written.
    <FluentProvider theme={{}} dir={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>
      <Menu
        open
        positioning={{ target: props.anchor, position: "below", align: "end", overflowBoundaryPadding: 8 }}
        onOpenChange={(_event, change) => {
          if (!change.open) props.onClose(change.type !== "clickOutside" && change.type !== "scrollOutside");
        }}
      >
        <MenuPopover>
          <Rows aria-label={props.name}>
            {props.entries.map((entry) => (
              <MenuItem
                key={entry.key}
                icon={typeof entry.icon === "string" ? menuIcons[entry.icon] : entry.icon}
                onClick={entry.onChoose}
              >
                {entry.words}
              </MenuItem>
            ))}
          </Rows>
        </MenuPopover>
      </Menu>
    </FluentProvider>
  );
}
