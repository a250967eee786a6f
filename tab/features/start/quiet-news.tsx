import { useEffect, useRef, useState } from "react";
import type { Course } from "../../../core/domain/course.ts";
import { quietFor } from "../../../core/domain/meeting-phase.ts";
import { useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { LiveRegion } from "../../ui/unseen.tsx";

/** Tells those who listen that a silence begins, and that it is over. */
export function QuietNews(props: { course: Course; isQuiet: boolean }) {
  const { course, isQuiet } = props;
  const session = useSession();
  const words = useStartWords();
  const was = useRef(isQuiet);
  const [said, setSaid] = useState("");
  const seconds = Math.round(quietFor(course, session.now()) / 1000);
  const latest = useRef(seconds);
  latest.current = seconds;
  useEffect(() => {
    if (was.current === isQuiet) return;
    was.current = isQuiet;
    setSaid(isQuiet ? words.quietFor(latest.current) : words.quietOver);
  }, [isQuiet, words]);
  return <LiveRegion words={said} />;
}
