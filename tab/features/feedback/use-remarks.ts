import { useEffect, useState } from "react";
import type { FeedbackParts, Tone } from "../../../core/domain/feedback.ts";
import type { Remark } from "../../../core/domain/rehearsal.ts";
import { fetchedOnce, worthFetching } from "../../lib/fetched.ts";
import { importReachable } from "../../lib/server-answers.ts";
import { useWords } from "../../lib/strings/words.ts";

const rehearsal = fetchedOnce(() => importReachable(() => import("../../../core/domain/rehearsal.ts")));
worthFetching(rehearsal.fetch);

/** What is worth a second look in a draft as it stood when typing last paused. Nothing leaves the device. */
export function useRemarks(parts: FeedbackParts, tone: Tone): readonly Remark[] {
  const { language } = useWords();
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  useEffect(() => {
    let isCurrent = true;
    rehearsal.fetch().then(
      ({ rehearse }) => isCurrent && setRemarks(rehearse({ ...parts, tone }, language)),
      // Advice that cannot be fetched is missed by nobody; it is fetched again with the next pause.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [parts, tone, language]);
  return remarks;
}
