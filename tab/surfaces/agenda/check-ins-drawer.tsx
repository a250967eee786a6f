import { CheckInHistory } from "../../features/check-in/check-in-history.tsx";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { useAgenda } from "./agenda-context.ts";

/** One's own check-ins so far. */
export function CheckInsDrawer() {
  const { view } = useAgenda().screen;
  const series = [...view.records.values()].find((record) => record.type === "series");
  return (
    <PrivateThing isOpened>
      <CheckInHistory
        pairId={view.pair.pairId}
        kept={view.notebook}
        everyWeeks={series?.type === "series" ? series.cadence.everyWeeks : 1}
      />
    </PrivateThing>
  );
}
