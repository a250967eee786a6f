import { useEffect, useRef, useState } from "react";
import { turnKeyOf } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import type { Pace } from "../../../core/domain/pace.ts";
import { momentBetween, type PaceMoment } from "../../../core/domain/pace-moment.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { pace as english } from "../../lib/strings/en/pace.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { useTurnTitle } from "./turn-title.ts";

/** What was said is no longer news. */
const SAID_FOR_MS = 8_000;

/** What those who listen are told of the time: at a few moments, and when the other one asks for minutes. [PA13] */
export function useToldPace(meeting: MeetingOn, pace: Pace): string {
  const words = usePaceWords();
  const titleOf = useTurnTitle(meeting);
  const before = useRef(pace);
  const [said, setSaid] = useState("");
  const question = questionOf(meeting);
  const asked = useRef(question?.at);

  useEffect(() => {
    const moment = momentBetween(before.current, pace, meeting.minutes);
    before.current = pace;
    if (moment !== null) setSaid(momentWords(moment, pace, words));
  }, [pace, meeting.minutes, words]);

  useEffect(() => {
    const isNews = question !== undefined && question.at !== asked.current;
    asked.current = question?.at;
    if (!isNews) return;
    const name = firstNameOf(partnerOf(meeting.pair, meeting.me.id).name);
    setSaid(words.asks(name, question.minutes, titleOf(question.to)));
  }, [question, meeting, words, titleOf]);

  useEffect(() => {
    if (said === "") return;
    const timer = window.setTimeout(() => setSaid(""), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [said]);

  return said;
}

/** What the other one asks, while what they ask for has the turn. */
function questionOf({ course, me }: MeetingOn) {
  const { turn } = course;
  return course.asked.find((one) => one.by !== me.id && turn !== null && one.to === turnKeyOf(turn));
}

function momentWords(moment: PaceMoment, { points }: Pace, { told, timeUp }: typeof english): string {
  if (moment.kind === "used-up") return told.usedUp(moment.point.text, moment.minutes);
  if (moment.minutes === 0) return timeUp;
  return told[moment.kind](moment.minutes, points.length);
}
