import type { CheckInItem } from "../../../core/domain/check-in.ts";
import type { Trend, TrendPoint } from "../../../core/domain/check-in-trend.ts";
import { epochMsOf, type Instant } from "../../../core/domain/instant.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { itemWords, saidIn, useCheckInWords } from "./check-in-words.ts";
import css from "./trend.module.css";

const POINTS = 5;
const ROW = 24;

/** A sentence, then dots against the words of the scale; its height says which word, and nothing is judged. [CI15] */
export function TrendLine(props: { item: CheckInItem; trend: Trend }) {
  const { item, trend } = props;
  const words = useCheckInWords();
  const dates = useDates();
  const session = useSession();
  const latest = trend.points.at(-1);
  if (latest === undefined) return <p className={css.small}>{words.trend.none}</p>;
  const said = saidIn(words, { item, ...latest, word: null }) ?? "";
  const dayOf = (at: Instant) => dates.day(dates.localDate(at), session.now());
  const first = trend.points[0] ?? latest;
  const newWords = trend.newWords.at(-1);
  return (
    <div className={css.trend}>
      <p>{words.trend[trend.latest ?? "few"](said)}</p>
      {newWords !== undefined && <p className={css.small}>{words.trend.newWords(dayOf(newWords))}</p>}
      <div className={css.picture} aria-hidden="true">
        <ol className={css.axis}>
          {itemWords(words, item, latest.version)
            .points.toReversed()
            .map((point) => (
              <li key={point}>{point}</li>
            ))}
        </ol>
        <Picture trend={trend} from={first.at} to={latest.at} />
        <p className={css.days}>
          <span>{dayOf(first.at)}</span>
          {first !== latest && <span>{dayOf(latest.at)}</span>}
        </p>
      </div>
    </div>
  );
}

function Picture(props: { trend: Trend; from: Instant; to: Instant }) {
  const { trend } = props;
  const [from, to] = [epochMsOf(props.from), epochMsOf(props.to)];
  // Percent, so that the picture is as wide as there is room; a little off the edges.
  const x = (at: Instant) => `${to === from ? 50 : 4 + (92 * (epochMsOf(at) - from)) / (to - from)}%`;
  const y = (value: number) => (POINTS - value + 0.5) * ROW;
  const lines = trend.runs.flatMap((run) =>
    run.slice(1).map((point, i): [TrendPoint, TrendPoint] => [run[i] ?? point, point]),
  );
  return (
    <svg className={css.plot} width="100%" height={POINTS * ROW} aria-hidden="true">
      {trend.usual !== null && (
        <rect
          className={css.usual}
          x="0"
          width="100%"
          y={y(trend.usual[1]) - ROW / 2}
          height={(trend.usual[1] - trend.usual[0] + 1) * ROW}
        />
      )}
      {trend.newWords.map((at) => (
        <line key={at} className={css.newWords} x1={x(at)} x2={x(at)} y1="0" y2="100%" />
      ))}
      {lines.map(([a, b]) => (
        <line key={b.at} className={css.line} x1={x(a.at)} y1={y(a.value)} x2={x(b.at)} y2={y(b.value)} />
      ))}
      {trend.points.map((point) => (
        <circle key={point.at} className={css.dot} cx={x(point.at)} cy={y(point.value)} r="4" />
      ))}
    </svg>
  );
}
