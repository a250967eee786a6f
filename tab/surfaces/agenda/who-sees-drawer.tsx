import { WhoSees } from "../../features/visibility/who-sees.tsx";
import { useAgenda } from "./agenda-context.ts";

/** Who can see what. */
export function WhoSeesDrawer() {
  const { partner } = useAgenda();
  return <WhoSees partner={partner} />;
}
