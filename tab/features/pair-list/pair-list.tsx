import type { MyPair } from "../../../core/contract/api.ts";
import type { PairId } from "../../../core/domain/ids.ts";
import type { Instant } from "../../../core/domain/instant.ts";
import { useDates } from "../../lib/dates.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Initials } from "../../ui/initials.tsx";
import css from "./pair-list.module.css";

/** My 1-on-1s: with whom, when next, and in one line what waits. */
export function PairList(props: {
  pairs: readonly MyPair[];
  now: Instant;
  chosen: PairId | null;
  onChoose: (pairId: PairId) => void;
}) {
  const words = useWords();
  const dates = useDates();
  return (
    <ul className={css.list}>
      {props.pairs.map((pair) => {
        const waits = [
          pair.openPoints > 0 && words.personal.points(pair.openPoints),
          pair.myOpenActionItems > 0 && words.personal.promises(pair.myOpenActionItems),
        ].filter((part) => part !== false);
        return (
          <li key={pair.pairId}>
            <button
              type="button"
              className={css.pair}
              aria-current={pair.pairId === props.chosen ? "true" : undefined}
              onClick={() => props.onChoose(pair.pairId)}
            >
              <Initials person={pair.partner} role={pair.role === "manager" ? "report" : "manager"} isNamed />
              <span className={css.words}>
                <span className={css.name}>{pair.partner.name}</span>
                <span className={css.meta}>
                  {pair.next === null
                    ? words.meeting.none
                    : dates.meeting(pair.next.start, props.now, pair.zone)}
                </span>
                <span className={css.meta}>
                  {waits.length > 0 ? waits.join(" · ") : words.personal.nothingWaits}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
