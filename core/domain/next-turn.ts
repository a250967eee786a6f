import type { Course, Turn } from "./course.ts";
import type { Plan } from "./plan.ts";
import type { SectionKey } from "./template.ts";

/** Where the turn can go. */
export type Stop = Pick<Turn, "section" | "pointId">;

/**
 * Where the turn goes when what has it is done: to the next point, else to the next section; a section of
 * points that has none left is passed over. Null at the end, and before the start. [CO3]
 */
export function nextTurn(plan: Plan, { turn }: Course): Stop | null {
  if (turn === null) return null;
  const stops = plan.sections.flatMap(({ key }) => stopsIn(plan, key));
  const at = stops.findIndex((stop) => stop.section === turn.section && stop.pointId === turn.pointId);
  if (at !== -1) return stops[at + 1] ?? null;
  const order = plan.sections.map(({ key }) => key);
  const from = order.indexOf(turn.section);
  return stops.find((stop) => order.indexOf(stop.section) >= from) ?? null;
}

function stopsIn({ points }: Plan, section: SectionKey): Stop[] {
  if (section !== "report" && section !== "manager") return [{ section, pointId: null }];
  return points.filter(({ role }) => role === section).map(({ point }) => ({ section, pointId: point.id }));
}
