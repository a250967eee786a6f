import { Timer16Regular } from "@fluentui/react-icons/headless/svg/timer";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Unseen } from "../../ui/unseen.tsx";
import css from "./pace-bar.module.css";
import { usedWords } from "./pace-sentence.ts";
import { usePace } from "./use-pace.ts";

/** What the point that has the turn has used of its minutes; in its row. */
export function TurnMinutes(props: { meeting: MeetingOn }) {
  const words = usePaceWords();
  const { current } = usePace(props.meeting).pace;
  if (current?.point == null) return null;
  const used = usedWords({ usedMs: current.usedMs, minutes: current.point.minutes }, words);
  return (
    <span className={css.inRow}>
      <Timer16Regular aria-hidden="true" />
      <span aria-hidden="true">{used.short}</span>
      <Unseen>{used.long}</Unseen>
    </span>
  );
}
