import type { ReactNode } from "react";
import type { PairId } from "../../../core/domain/ids.ts";
import { type OpenPair, PairProvider, usePairScreen } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import type { Host } from "../../lib/teams-host.ts";
import { AgendaSkeleton } from "../../ui/agenda-skeleton.tsx";
import { PageMessage } from "../../ui/page-message.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { PairAgenda } from "./pair-agenda.tsx";
import { useOpenPair } from "./use-open-pair.ts";

const LONG_MS = 5_000;

type Layout = { isWide?: boolean; tabs?: ReactNode; otherwise?: ReactNode };

/** A pair from its id: its shape while it comes, then its agenda; `otherwise` when it is not one's own. */
export function OpenAgenda(props: { host: Host; pairId: PairId } & Layout) {
  const open = useOpenPair(props.host, props.pairId);
  const words = useWords();
  if (open === null) return <AgendaSkeleton words={words.page.loading} />;
  return <Shown {...props} open={open} />;
}

/** After a while of nothing the page says what is wrong; the session goes on trying by itself. */
function Coming() {
  const words = useWords();
  const isLong = useDelayed(true, LONG_MS);
  return isLong ? (
    <PageMessage title={words.page.unreachable} why={words.page.keepsTrying} />
  ) : (
    <AgendaSkeleton words={words.page.loading} />
  );
}

function Shown(props: { open: OpenPair } & Layout) {
  const screen = usePairScreen(props.open.session);
  const words = useWords();
  switch (screen.state) {
    case "loading":
      return <Coming />;
    case "refused":
      return props.otherwise ?? <PageMessage title={words.page.notYours} />;
    case "ready":
      return (
        <PairProvider value={props.open}>
          <PairAgenda screen={screen} isWide={props.isWide} tabs={props.tabs} />
        </PairProvider>
      );
  }
}
