import { useEffect, useState } from "react";
import type { PairId } from "../../../core/domain/ids.ts";
import { PairList } from "../../features/pair-list/pair-list.tsx";
import { useMyPairs } from "../../features/pair-list/use-my-pairs.ts";
import { createApi } from "../../lib/api.ts";
import { useWords } from "../../lib/strings/words.ts";
import type { Host } from "../../lib/teams-host.ts";
import { AgendaSkeleton } from "../../ui/agenda-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { PageMessage } from "../../ui/page-message.tsx";
import css from "./which-pair.module.css";

/** Finds the pair that is meant: the only one, or the one that the person says. */
export function WhichPair(props: {
  host: Host;
  /** Known not to be it. */
  except: PairId | null;
  onFound: (pairId: PairId) => void;
}) {
  const { host, except, onFound } = props;
  const [api] = useState(() => createApi(host.token));
  const words = useWords();
  const { me, failed, again } = useMyPairs(api);
  const pairs = me?.pairs.filter((pair) => pair.pairId !== except);
  const only = pairs?.length === 1 ? pairs[0]?.pairId : undefined;
  useEffect(() => {
    if (only !== undefined) onFound(only);
  }, [only, onFound]);

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
  if (me === null || pairs === undefined || only !== undefined) {
    return <AgendaSkeleton words={words.page.loading} />;
  }
  if (pairs.length === 0) {
    return except === null ? (
      <PageMessage title={words.personal.none} why={words.personal.noneWhy} />
    ) : (
      <PageMessage title={words.page.notYours} />
    );
  }
  return (
    <main className={css.choice}>
      <h1 className={css.title}>{words.personal.choose}</h1>
      <PairList pairs={pairs} now={me.now} chosen={null} onChoose={onFound} />
    </main>
  );
}
