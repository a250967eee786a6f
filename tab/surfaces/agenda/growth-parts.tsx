import type { ComponentType } from "react";
import { onDemand } from "../../ui/on-demand.tsx";

/**
 * What stands in the section "feedback and growth", top to bottom: feedback, what is revealed, goals. Each is
 * a component without props, fetched on demand, with a title of its own (`Section` with `level={3}`):
 *
 *     onDemand(() => import("./feedback-part.tsx").then((m) => m.FeedbackPart), { height: 96 }),
 */
export const growthParts: readonly ComponentType[] = [
  onDemand(() => import("./feedback-part.tsx").then((m) => m.FeedbackPart), { height: 160 }),
  onDemand(() => import("./reveal-part.tsx").then((m) => m.RevealPart), { height: 96 }),
];
