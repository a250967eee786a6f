import { useState } from "react";
import type { LastTime as LastTimeOf } from "../../../core/domain/last-time.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { Promises } from "../../../core/domain/promise-mirror.ts";
import { useDraft } from "../../lib/session.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { useWords } from "../../lib/strings/words.ts";
import { FoldedSection } from "../../ui/section.tsx";
import css from "./last-time.module.css";

const useLastTimeWords = catalogueOf({
  en: () => import("../../lib/strings/en/last-time.ts").then((m) => m.lastTime),
  de: () => import("../../lib/strings/de/last-time.ts").then((m) => m.lastTime),
});

const NAMES_SHOWN = 2;

/** Three lines on what the two left off with; folded once it was read. */
export function LastTime(props: {
  last: LastTimeOf;
  /** The viewer's own first. */
  mirror: readonly [Promises, Promises];
  /** Read once, it stays folded for this meeting. */
  meeting: string;
  /** The meeting is on: what was is quiet. */
  isOn: boolean;
}) {
  const { last, mirror } = props;
  const words = useLastTimeWords();
  const common = useWords();
  const read = useDraft(`last-time-read/${props.meeting}`);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (read.words === "" && !props.isOn);
  const decided = last.wrap?.decided ?? [];
  const names = last.carried.slice(0, NAMES_SHOWN).map((point) => point.text);
  const hasPromises = mirror.some((side) => side.open > 0);

  const toggle = (next: boolean) => {
    setChosen(next);
    if (next) read.clear();
    else read.write("read");
  };

  return (
    <FoldedSection title={words.title} isOpen={isOpen} onToggle={toggle}>
      <ul className={css.lines}>
        <li className={css.line}>
          {hasPromises
            ? mirror
                .filter((side) => side.open > 0)
                .map((side) => promised(side, side === mirror[0]))
                .join(" · ")
            : words.noPromises}
        </li>
        <li className={css.line} dir="auto">
          {decided[0] === undefined
            ? words.nothingDecided
            : more(words.decided(decided[0].outcome), (last.wrap?.decisions ?? 1) - 1, words.moreDecided)}
        </li>
        <li className={css.line} dir="auto">
          {names.length === 0
            ? words.nothingCarried
            : more(words.carried(names.join(", ")), last.carried.length - names.length, words.moreCarried)}
        </li>
      </ul>
    </FoldedSection>
  );

  function promised(side: Promises, isMine: boolean): string {
    const said = words.promised(isMine ? common.you : firstNameOf(side.owner.name), side.open);
    return side.overdue === 0 ? said : `${said}, ${words.overdue(side.overdue)}`;
  }
}

function more(said: string, count: number, rest: (count: number) => string): string {
  return count > 0 ? `${said} ${rest(count)}` : said;
}
