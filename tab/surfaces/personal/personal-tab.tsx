import { useState } from "react";
import type { PairId } from "../../../core/domain/ids.ts";
import { PairList } from "../../features/pair-list/pair-list.tsx";
import { useMyPairs } from "../../features/pair-list/use-my-pairs.ts";
import { createApi } from "../../lib/api.ts";
import { pairIdFrom } from "../../lib/remembered-pair.ts";
import { useWords } from "../../lib/strings/words.ts";
import type { Host } from "../../lib/teams-host.ts";
import { AgendaSkeleton } from "../../ui/agenda-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { PageMessage } from "../../ui/page-message.tsx";
import { OpenAgenda } from "../agenda/open-agenda.tsx";
import { type Part, Parts } from "./parts.tsx";
import css from "./personal-tab.module.css";

const HistoryPart = onDemand(() => import("./history-part.tsx").then((m) => m.HistoryPart), {
  height: 320,
});

const PrivacyPart = onDemand(() => import("./privacy-part.tsx").then((m) => m.PrivacyPart), { height: 320 });

/** One's own place: all 1-on-1s, and the chosen one with room. */
export function PersonalTab(props: { host: Host }) {
  const { host } = props;
  const words = useWords();
  const [api] = useState(() => createApi(host.token));
  const { me, failed, again } = useMyPairs(api);
  const [asked, setAsked] = useState<PairId | null>(() => pairIdFrom(host.subPageId));
  const [part, setPart] = useState<Part>("agenda");

  if (failed) {
    return (
      <PageMessage
        title={words.page.unreachable}
        why={words.page.failedWhy}
        action={
          <Button appearance="primary" onClick={again}>
            {words.page.tryAgain}
          </Button>
        }
      />
    );
  }
  if (me === null) return <AgendaSkeleton words={words.page.loading} />;
  const chosen = me.pairs.find((pair) => pair.pairId === asked) ?? me.pairs[0];
  if (chosen === undefined) {
    return <PageMessage title={words.personal.none} why={words.personal.noneWhy} />;
  }
  const tabs = <Parts part={part} onPart={setPart} />;
  return (
    <div className={css.page}>
      <nav className={css.pairs} aria-label={words.personal.title}>
        <h1 className={css.title}>{words.personal.title}</h1>
        <PairList pairs={me.pairs} now={me.now} chosen={chosen.pairId} onChoose={setAsked} />
      </nav>
      <div className={css.pair} key={chosen.pairId}>
        {part === "agenda" && <OpenAgenda host={host} pairId={chosen.pairId} isWide tabs={tabs} />}
        {part === "history" && (
          <HistoryPart host={host} api={api} pair={chosen} person={me.person} now={me.now} tabs={tabs} />
        )}
        {part === "privacy" && <PrivacyPart pair={chosen} tabs={tabs} />}
      </div>
    </div>
  );
}
