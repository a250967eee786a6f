import { useEffect, useRef, useState } from "react";
import { newsBetween } from "../../lib/agenda-news.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { LiveRegion } from "../../ui/unseen.tsx";
import { partnerNameOf, type ReadyScreen } from "./agenda-context.ts";

/** More at once is told as little as a list read aloud. */
const MOST_AT_ONCE = 3;
/** What was said is no longer news. */
const SAID_FOR_MS = 5_000;

/** Tells those who listen what the other one does. */
export function AgendaNews(props: { screen: ReadyScreen }) {
  const { screen } = props;
  const session = useSession();
  const words = useWords();
  const before = useRef(screen);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const last = before.current;
    before.current = screen;
    if (last === screen) return;
    const name = partnerNameOf(screen);
    const pending = last.pending.union(screen.pending);
    const news = newsBetween(last.agenda, screen.agenda, {
      id: screen.me.id,
      pending,
      now: session.now(),
    });
    const sentences = news.slice(0, MOST_AT_ONCE).map((one) => words.said[one.what](name, one.text));
    const isKnown = last.saving.state !== "offline" && screen.saving.state !== "offline";
    const [was, is] = [last.partnerHere !== null, screen.partnerHere !== null];
    if (isKnown && was !== is) sentences.push(is ? words.said.came(name) : words.said.left(name));
    if (sentences.length > 0) setSaid(sentences.join(". "));
    else if (!isKnown) setSaid("");
  }, [screen, words, session]);

  useEffect(() => {
    if (said === "") return;
    const timer = window.setTimeout(() => setSaid(""), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [said]);

  return <LiveRegion words={said} />;
}
