import type { ComponentType } from "react";
import type { SectionKey } from "../../../core/domain/template.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { type MeetingMoment, useAgenda } from "./agenda-context.ts";
import { AgendaSection } from "./agenda-section.tsx";

/**
 * What shows each section of a meeting. To add one, write `<key>-section.tsx` beside this file: a component
 * without props that looks at `useAgenda()`, titled by `Section` from `ui/section.tsx`. Then name it here,
 * fetched on demand:
 *
 *     "check-in": onDemand(() => import("./check-in-section.tsx").then((m) => m.CheckInSection), { height: 96 }),
 *
 * A section without a part is not shown. Of what stands under "growth" there is a list in `growth-parts.tsx`.
 */
const TodaySection = onDemand(() => import("./today-section.tsx").then((m) => m.TodaySection), {
  height: 160,
  isFirst: true,
});
const parts: Partial<Record<SectionKey, ComponentType>> = {
  today: () => (hasToday(useAgenda().moment) ? <TodaySection /> : null),
  "check-in": onDemand(() => import("./check-in-section.tsx").then((m) => m.CheckInSection), {
    height: 96,
    isFirst: true,
  }),
  report: () => <AgendaSection of="report" />,
  manager: () => <AgendaSection of="manager" />,
  growth: onDemand(() => import("./growth-section.tsx").then((m) => m.GrowthSection), {
    height: 96,
    isFirst: true,
  }),
  wrap: onDemand(() => import("./wrap-section.tsx").then((m) => m.WrapSection), { height: 0, isFirst: true }),
};

/** Only when the two meet do they say what they want from it. */
function hasToday({ phase, isFocusStart }: MeetingMoment): boolean {
  return (phase === "near" || phase === "on") && !isFocusStart;
}

/** The part that shows a section; undefined while there is none. */
export function partOf(key: SectionKey): ComponentType | undefined {
  return parts[key];
}

/** The order while no meeting is planned, and of what a template leaves out. */
export const usualOrder: readonly SectionKey[] = ["today", "check-in", "report", "manager", "growth"];
