import { Star16Filled } from "@fluentui/react-icons/headless/svg/star";
import { MINUTE_MS } from "../../../core/domain/instant.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import type { ExchangeRow } from "./exchange-rows.ts";
import css from "./pace-bar.module.css";

/** A point's words, whose it is and how long it takes. */
export function PointWords({ row, meeting }: { row: ExchangeRow; meeting: MeetingOn }) {
  const words = usePaceWords();
  const { mustCover } = useWords().point;
  const { point, leftMs } = row.left;
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  const name = firstNameOf(partnerOf(meeting.pair, meeting.me.id).name);
  return (
    <span className={css.about}>
      <span className={css.words} dir="auto">
        {point.mustCover && <Star16Filled className={css.star} role="img" aria-label={mustCover} />}
        {point.text}
      </span>
      <span className={css.meta}>
        {row.isMine
          ? words.mine(minutes)
          : row.left.isProtected
            ? words.keptForThem(name, minutes)
            : words.theirs(name, minutes)}
      </span>
    </span>
  );
}
