import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { MyPair } from "../../../core/contract/api.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import type { Instant } from "../../../core/domain/instant.ts";
import type { Person } from "../../../core/domain/people.ts";
import { meetingToCover } from "../../../core/domain/screen-sharing.ts";
import { History } from "../../features/history/history.tsx";
import type { Api } from "../../lib/api.ts";
import { createDrafts, pageStorage } from "../../lib/drafts.ts";
import type { PairSession } from "../../lib/pair-session.ts";
import { CoverProvider, useCoverDuring } from "../../lib/private-cover.ts";
import { usePairScreen } from "../../lib/session.ts";
import type { Host } from "../../lib/teams-host.ts";
import { PrivateThing } from "../../ui/private-thing.tsx";
import { UncoveredBar } from "../../ui/uncovered-bar.tsx";
import { ownerOf, useOpenPair } from "../agenda/use-open-pair.ts";

const LOOK_MS = 1_000;

type MeetingToCover = OccurrenceId | null;

/**
 * What the two settled. One's own thoughts among it are covered around a meeting, as everywhere, and until it is
 * known whether there is one. [SS1] [SS2]
 */
export function HistoryPart(props: {
  host: Host;
  api: Api;
  pair: MyPair;
  person: Person;
  now: Instant;
  tabs: ReactNode;
}) {
  const { host, pair } = props;
  const open = useOpenPair(host, pair.pairId);
  const [meeting, setMeeting] = useState<MeetingToCover>();
  const drafts = useMemo(() => createDrafts(pageStorage(), ownerOf(host), pair.pairId), [host, pair.pairId]);
  const cover = useCoverDuring(drafts, meeting ?? null);
  const isKnown = meeting !== undefined;
  return (
    <CoverProvider value={isKnown ? cover : { ...cover, isCovered: true }}>
      {open !== null && <MeetingWatch session={open.session} onMeeting={setMeeting} />}
      <History
        api={props.api}
        pair={pair}
        person={props.person}
        now={props.now}
        tabs={props.tabs}
        notice={
          <>
            {isKnown && cover.isCovered && <PrivateThing>{null}</PrivateThing>}
            {cover.isUncovered && <UncoveredBar />}
          </>
        }
      />
    </CoverProvider>
  );
}

function MeetingWatch(props: { session: PairSession; onMeeting: (meeting: MeetingToCover) => void }) {
  const { session, onMeeting } = props;
  const screen = usePairScreen(session);
  useEffect(() => {
    if (screen.state !== "ready") return;
    const look = () => onMeeting(meetingToCover(screen.view, session.now()));
    look();
    const timer = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [screen, session, onMeeting]);
  return null;
}
