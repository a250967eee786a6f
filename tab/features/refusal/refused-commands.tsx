import { onDemand } from "../../ui/on-demand.tsx";

/** What was refused, beside what it was about; with the sentences, of which most are never said. */
export const RefusedCommands = onDemand(() => import("./refusal-bars.tsx").then((m) => m.RefusalBars), {
  height: 72,
});
