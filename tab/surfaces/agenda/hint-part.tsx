import { HintStrip } from "../../features/hint/hint-strip.tsx";
import { ownerIn, useAgenda } from "./agenda-context.ts";

/** A hint for the manager, while the meeting is on. */
export function HintPart(props: { onLeave: () => void }) {
  const { course, screen } = useAgenda();
  return course === null ? null : (
    <HintStrip course={course} owner={ownerIn(screen)} onLeave={props.onLeave} />
  );
}
