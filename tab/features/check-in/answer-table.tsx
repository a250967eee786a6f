import { checkInItems, checkInVersions, type OwnAnswer } from "../../../core/domain/check-in.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { originalStartOf } from "../../../core/domain/occurrence.ts";
import { useDates } from "../../lib/dates.ts";
import { useSession } from "../../lib/session.ts";
import { itemWords, saidIn, useCheckInWords } from "./check-in-words.ts";
import css from "./trend.module.css";

type Said = {
  readonly occurrenceId: OccurrenceId;
  readonly answers: readonly Pick<OwnAnswer, "item" | "version" | "value" | "word">[];
};

/** The same as the pictures, to be read: a meeting a row, the newest first. */
export function AnswerTable(props: { checkIns: readonly Said[] }) {
  const words = useCheckInWords();
  const dates = useDates();
  const session = useSession();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{words.trend.meeting}</th>
          {checkInItems.map((item) => (
            <th key={item} scope="col">
              {itemWords(words, item, checkInVersions[item]).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.checkIns.map(({ occurrenceId, answers }) => (
          <tr key={occurrenceId}>
            <th scope="row">
              {dates.day(dates.localDate(originalStartOf(occurrenceId) ?? session.now()), session.now())}
            </th>
            {checkInItems.map((item) => {
              const answer = answers.find((one) => one.item === item);
              const said = answer === undefined ? undefined : saidIn(words, answer);
              return (
                <td key={item} data-item={itemWords(words, item, checkInVersions[item]).name}>
                  <span dir="auto">{said ?? words.trend.noAnswer}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
