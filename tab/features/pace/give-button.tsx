import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Button } from "../../ui/button.tsx";
import type { ExchangeRow } from "./exchange-rows.ts";

/** Gives the minutes of one's own point with one tap; without anything that takes them the point just waits. */
export function GiveButton({ row, onGive }: { row: ExchangeRow; onGive: () => void }) {
  const words = usePaceWords();
  const { text } = row.left.point;
  const [short, long] =
    row.minutes === 0
      ? [words.nextTime, words.moveToNextTime(text)]
      : [words.give(row.minutes), words.giveOf(row.minutes, text)];
  return (
    <Button size="small" data-control="title" aria-label={long} onClick={onGive}>
      {short}
    </Button>
  );
}
