import type { ComponentType } from "react";
import { PlannedMinutes } from "../../features/occurrence/meeting-line.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { useAgenda } from "./agenda-context.ts";

/** The line under the meeting in the header: how its time stands. */
export function HeaderBar() {
  const { screen } = useAgenda();
  return <PlannedMinutes agenda={screen.agenda} />;
}

/** What stands above the agenda, top to bottom: components without props, fetched on demand. */
export const topStrips: readonly ComponentType[] = [
  onDemand(() => import("./last-time-strip.tsx").then((m) => m.LastTimeStrip), { height: 32 }),
];
