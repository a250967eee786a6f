import type { ReactNode } from "react";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { useWholeInView } from "../../ui/use-whole-in-view.ts";
import { isPrivatePoint, type Point } from "./point-actions.ts";
import css from "./point-row.module.css";

/** What an open point shows under its words: what is said about it, who sees it, its note. */
export function PointBeneath(props: {
  id: string;
  point: Point;
  presence?: ReactNode;
  children?: ReactNode;
}) {
  const { point } = props;
  const words = useWords();
  const element = useWholeInView<HTMLDivElement>();
  const carried = isPrivatePoint(point) ? 0 : point.carriedFrom.length;
  const age = useDates().age(point.raisedAt, useSession().now());
  const facts = [
    words.kinds[point.kind],
    point.minutes !== null && words.point.minutes(point.minutes),
    point.mustCover && words.point.mustCover,
    carried > 0 && words.point.carried(carried),
    age !== null && words.point.raised(age.spoken),
  ].filter((fact) => fact !== false);
  return (
    <div ref={element} className={css.beneath} id={props.id}>
      <div className={css.facts}>
        <span>{facts.join(" · ")}</span>
        <PrivacyMark words={isPrivatePoint(point) ? words.privacy.onlyYou : words.privacy.both} />
        {props.presence}
      </div>
      {props.children}
    </div>
  );
}
