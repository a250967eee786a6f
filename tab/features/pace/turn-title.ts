import { useCallback } from "react";
import type { TurnKey } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { useSectionTitle } from "../../lib/strings/section-title.ts";

/** What a section or a point is called: its title, or its words. */
export function useTurnTitle({ me, pair, records }: Pick<MeetingOn, "me" | "pair" | "records">) {
  const titleOf = useSectionTitle({ me: me.role, people: pair });
  return useCallback(
    (key: TurnKey): string => {
      if (!isPointKey(key)) return titleOf(key);
      const point = records.get(key);
      return point?.type === "talkingPoint" ? point.text : "";
    },
    [titleOf, records],
  );
}

function isPointKey(key: TurnKey): key is Extract<TurnKey, `tp_${string}`> {
  return key.startsWith("tp_");
}
