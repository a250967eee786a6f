import { HintList } from "../../features/hint/hint-list.tsx";
import { ownerIn, useAgenda } from "./agenda-context.ts";

/** How the manager is reminded to listen, for both to read. */
export function HintsDrawer() {
  const { screen, partner } = useAgenda();
  return <HintList isManager={screen.me.role === "manager"} partner={partner} owner={ownerIn(screen)} />;
}
