import { useState } from "react";
import { type AtHand, checkInItems, checkInVersions } from "../../../core/domain/check-in.ts";
import { allCheckIns } from "../../../core/domain/check-in-past.ts";
import { trendOf } from "../../../core/domain/check-in-trend.ts";
import type { PairId } from "../../../core/domain/ids.ts";
import { useWords } from "../../lib/strings/words.ts";
import { AgendaSkeleton } from "../../ui/agenda-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import { FoldedSection, Paper, Section } from "../../ui/section.tsx";
import { AnswerTable } from "./answer-table.tsx";
import { itemWords, useCheckInWords } from "./check-in-words.ts";
import css from "./trend.module.css";
import { TrendLine } from "./trend-line.tsx";
import { usePastCheckIns } from "./use-past-check-ins.ts";

/** One's own answers so far: a sentence for each item, then the picture, the table on demand. [CI15] */
export function CheckInHistory(props: { pairId: PairId; kept: AtHand; everyWeeks: number }) {
  const { past, failed, again } = usePastCheckIns(props.pairId);
  const common = useWords();
  const words = useCheckInWords();
  const [isTable, setTable] = useState(false);
  if (failed) {
    return (
      <div className={css.page}>
        <p>{common.page.unreachable}</p>
        <Button onClick={again}>{common.page.tryAgain}</Button>
      </div>
    );
  }
  if (past === null) return <AgendaSkeleton words={common.page.loading} />;
  const checkIns = allCheckIns(props.kept, past);
  if (checkIns.length === 0) return <p className={css.small}>{words.trend.empty}</p>;
  return (
    <div className={css.page}>
      <div className={css.intro}>
        <p className={css.small}>{words.trend.intro}</p>
        <PrivacyMark words={common.privacy.onlyYou} />
      </div>
      {checkInItems
        .filter((item) => item !== "word")
        .map((item) => (
          <Section key={item} title={itemWords(words, item, checkInVersions[item]).name} level={3}>
            <TrendLine item={item} trend={trendOf(item, checkIns, props.everyWeeks)} />
          </Section>
        ))}
      <FoldedSection title={words.trend.table} level={3} isOpen={isTable} onToggle={setTable}>
        <Paper>
          <AnswerTable checkIns={checkIns} />
        </Paper>
      </FoldedSection>
    </div>
  );
}
