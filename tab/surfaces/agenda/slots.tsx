import type { ComponentType } from "react";
import { PlannedMinutes } from "../../features/occurrence/meeting-line.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { useAgenda, useMeeting } from "./agenda-context.ts";

const PaceBar = onDemand(() => import("../../features/pace/pace-bar.tsx").then((m) => m.PaceBar), {
  height: 56,
  isFirst: true,
});

/** The line under the meeting in the header: how its time stands. */
export function HeaderBar() {
  const { screen, course } = useAgenda();
  const meeting = useMeeting();
  return meeting === null ? (
    <PlannedMinutes agenda={screen.agenda} course={course} />
  ) : (
    <PaceBar meeting={meeting} />
  );
}

/** What stands above the agenda, top to bottom: components without props, fetched on demand. */
export const topStrips: readonly ComponentType[] = [
  onDemand(() => import("./last-time-strip.tsx").then((m) => m.LastTimeStrip), { height: 32, isFirst: true }),
];
