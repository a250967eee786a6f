import { useState } from "react";
import type { LastTime as LastTimeOf } from "../../../core/domain/last-time.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { Promises } from "../../../core/domain/promise-mirror.ts";
import { useDraft } from "../../lib/session.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { useWords } from "../../lib/strings/words.ts";
import { FoldedSection } from "../../ui/section.tsx";
import css from "./last-time.module.css";
import { LineWithMore } from "./line-with-more.tsx";

const useLastTimeWords = catalogueOf({
  en: () => import("../../lib/strings/en/last-time.ts").then((m) => m.lastTime),
  de: () => import("../../lib/strings/de/last-time.ts").then((m) => m.lastTime),
});

const NAMES_SHOWN = 2;

/** Three lines on what the two left off with; they open to all of it. Folded once it was read. [WU3] */
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
  const [firstDecided, ...alsoDecided] = last.wrap?.decided ?? [];
  const unnamed = (last.wrap?.decisions ?? 0) - alsoDecided.length - 1;
  const names = last.carried.slice(0, NAMES_SHOWN).map((point) => point.text);
  const alsoCarried = last.carried.slice(NAMES_SHOWN);
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
        <LineWithMore
          said={firstDecided === undefined ? words.nothingDecided : words.decided(firstDecided.outcome)}
          more={
            alsoDecided.length === 0 ? null : words.moreDecided(alsoDecided.length + Math.max(unnamed, 0))
          }
        >
          {alsoDecided.map(({ about, outcome }) => (
            <li key={`${about}/${outcome}`}>
              <p dir="auto">{outcome}</p>
              <p className={css.about} dir="auto">
                {about}
              </p>
            </li>
          ))}
          {unnamed > 0 && <li className={css.about}>{words.inHistory(unnamed)}</li>}
        </LineWithMore>
        <LineWithMore
          said={names.length === 0 ? words.nothingCarried : words.carried(names.join(", "))}
          more={alsoCarried.length === 0 ? null : words.moreCarried(alsoCarried.length)}
        >
          {alsoCarried.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </LineWithMore>
      </ul>
    </FoldedSection>
  );

  function promised(side: Promises, isMine: boolean): string {
    const said = words.promised(isMine ? common.you : firstNameOf(side.owner.name), side.open);
    return side.overdue === 0 ? said : `${said}, ${words.overdue(side.overdue)}`;
  }
}
