import type { ComponentType } from "react";
import type { MenuEntry } from "../../ui/menu-list.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import type { DrawerKey } from "./agenda-context.ts";

/** A page that opens over the body of the panel, and how the menu in the header shows it. */
export type Drawer = { readonly icon: MenuEntry["icon"]; readonly Page: ComponentType };

/**
 * The pages that open over the body, in the order of the menu. To add one, give it a title in
 * `words.drawers.titles`, write `<key>-drawer.tsx` beside this file (a component without props that looks at
 * `useAgenda()`; the frame gives it a title and a way back, and Esc leads back unless the page has used it),
 * and name it here. `useAgenda().openDrawer(key)` opens it from anywhere.
 */
export const drawers: Readonly<Record<DrawerKey, Drawer>> = {
  meeting: {
    icon: "timeline",
    Page: onDemand(() => import("./meeting-drawer.tsx").then((m) => m.MeetingDrawer), { height: 320 }),
  },
  goals: {
    icon: "target",
    Page: onDemand(() => import("./goals-drawer.tsx").then((m) => m.GoalsDrawer), { height: 320 }),
  },
  questions: {
    icon: "chat-help",
    Page: onDemand(() => import("./questions-drawer.tsx").then((m) => m.QuestionsDrawer), { height: 480 }),
  },
  hints: {
    icon: "lightbulb",
    Page: onDemand(() => import("./hints-drawer.tsx").then((m) => m.HintsDrawer), { height: 480 }),
  },
  said: {
    icon: "book-open",
    Page: onDemand(() => import("./said-drawer.tsx").then((m) => m.SaidDrawer), { height: 320 }),
  },
  preferences: {
    icon: "chat-person",
    Page: onDemand(() => import("./preferences-drawer.tsx").then((m) => m.PreferencesDrawer), {
      height: 320,
    }),
  },
  "check-ins": {
    icon: "data-scatter",
    Page: onDemand(() => import("./check-ins-drawer.tsx").then((m) => m.CheckInsDrawer), { height: 480 }),
  },
  "who-sees": {
    icon: "eye",
    Page: onDemand(() => import("./who-sees-drawer.tsx").then((m) => m.WhoSeesDrawer), { height: 480 }),
  },
};

/** The keys of the drawers, in the order of the menu. */
export const drawerKeys = Object.keys(drawers).filter((key): key is DrawerKey => key in drawers);
