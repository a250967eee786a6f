import type { SectionKey } from "../../../core/domain/template.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { useMeeting } from "./agenda-context.ts";

const Turn = onDemand(() => import("../../features/pace/section-turn.tsx").then((m) => m.SectionTurn), {
  height: 24,
});

/** Lets a section of the meeting that has no points of its own take the turn, while the meeting is on. */
export function SectionTurn(props: { of: SectionKey }) {
  const meeting = useMeeting();
  const isPart = meeting?.course.sections.some((one) => one.key === props.of) === true;
  return isPart ? <Turn meeting={meeting} section={props.of} /> : null;
}
