import type { ComponentType } from "react";
import { onDemand } from "../../ui/on-demand.tsx";
import { useAgenda, useCurrentMeeting } from "./agenda-context.ts";

const PaceBar = onDemand(() => import("../../features/pace/pace-bar.tsx").then((m) => m.PaceBar), {
  height: 56,
  isFirst: true,
});

/** The line under the meeting in the header: how its time stands, from the day before until it is over. */
export function HeaderBar() {
  const { moment } = useAgenda();
  const meeting = useCurrentMeeting();
  return meeting === null || moment.phase === "over" ? null : <PaceBar meeting={meeting} />;
}

/** What stands above the agenda, top to bottom: components without props, fetched on demand. */
export const topStrips: readonly ComponentType[] = [
  onDemand(() => import("./last-time-strip.tsx").then((m) => m.LastTimeStrip), { height: 32, isFirst: true }),
];
