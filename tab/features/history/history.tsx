import type { ReactNode } from "react";
import type { MyPair } from "../../../core/contract/api.ts";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { Decision } from "../../../core/domain/decision.ts";
import type { Feedback } from "../../../core/domain/feedback.ts";
import type { Instant } from "../../../core/domain/instant.ts";
import { firstNameOf, type Person } from "../../../core/domain/people.ts";
import type { SharedRecord } from "../../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { Api } from "../../lib/api.ts";
import { useDates } from "../../lib/dates.ts";
import { usePrivateCover } from "../../lib/private-cover.ts";
import type { Words } from "../../lib/strings/en.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useHistory } from "../../lib/use-history.ts";
import { AgendaSkeleton } from "../../ui/agenda-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Initials } from "../../ui/initials.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import { WidePage } from "../../ui/wide-page.tsx";
import css from "./history.module.css";
import { useReflections } from "./use-reflections.ts";

const FeedbackEntry = onDemand(() => import("./feedback-entry.tsx").then((m) => m.FeedbackEntry), {
  height: 40,
});

/** Something that the two discussed, decided, kept or said to each other. */
type Settled = (TalkingPoint | Decision | ActionItem | Feedback) & { readonly settledAt: string };

/** What the two settled and decided, day by day, the newest first. */
export function History(props: {
  api: Api;
  pair: MyPair;
  person: Person;
  now: Instant;
  tabs: ReactNode;
  /** Stands above it all. */
  notice: ReactNode;
}) {
  const { pair, now } = props;
  const words = useWords();
  const dates = useDates();
  const { records: settled, state, more } = useHistory(props.api, pair.pairId, isSettled);
  const hasReceived = settled.some((one) => one.type === "feedback" && one.to === props.person.id);
  const reflections = useReflections(props.api, pair.pairId, hasReceived);
  const { isCovered } = usePrivateCover();
  const days = Map.groupBy(settled, (one) => dates.localDate(one.settledAt));
  return (
    <WidePage title={pair.partner.name} tabs={props.tabs} label={words.personal.history}>
      {props.notice}
      <div className={css.days}>
        {[...days].map(([day, entries]) => (
          <Section key={day} title={dates.day(day, now)} level={3}>
            <Paper>
              <ul>
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    pair={pair}
                    person={props.person}
                    reflection={isCovered ? undefined : reflections.get(entry.id)}
                  />
                ))}
              </ul>
            </Paper>
          </Section>
        ))}
        {state === "all" && settled.length === 0 && <p className={css.empty}>{words.history.empty}</p>}
        {state === "loading" && <AgendaSkeleton words={words.page.loading} />}
        {state === "failed" && <p>{words.page.unreachable}</p>}
        {(state === "more" || state === "failed") && (
          <div>
            <Button onClick={more}>{state === "more" ? words.history.more : words.page.tryAgain}</Button>
          </div>
        )}
      </div>
    </WidePage>
  );
}

function Entry(props: { entry: Settled; pair: MyPair; person: Person; reflection: string | undefined }) {
  const { entry, pair } = props;
  const words = useWords();
  const ownerId = ownerOf(entry);
  const isPartner = ownerId === pair.partner.id;
  const partnerRole = pair.role === "manager" ? "report" : "manager";
  return (
    <li className={css.entry}>
      {ownerId === null ? (
        <span className={css.nobody} />
      ) : (
        <Initials
          person={isPartner ? pair.partner : props.person}
          role={isPartner ? partnerRole : pair.role}
        />
      )}
      <div className={css.what}>
        {entry.type === "feedback" ? (
          <FeedbackEntry
            feedback={entry}
            isMine={!isPartner}
            partner={firstNameOf(pair.partner.name)}
            reflection={props.reflection}
          />
        ) : (
          <>
            <p dir="auto">{entry.type === "decision" ? entry.outcome : entry.text}</p>
            <p className={css.meta}>{whatBecameOf(entry, words)}</p>
          </>
        )}
        {entry.type === "talkingPoint" && entry.note.plain !== "" && (
          <div className={css.note}>
            <RichText text={entry.note.plain} />
          </div>
        )}
      </div>
    </li>
  );
}

function whatBecameOf(entry: Exclude<Settled, Feedback>, { history, kinds }: Words): string {
  if (entry.type === "decision") return history.decided(entry.about);
  if (entry.type === "talkingPoint") return [history.discussed, kinds[entry.kind]].join(" · ");
  return history[entry.state === "released" ? "released" : "kept"];
}

/** Whose it is: who promised, raised or said it, or sees to what was decided; null: nobody alone. */
function ownerOf(entry: Settled): string | null {
  if (entry.type === "actionItem" || entry.type === "decision") return entry.owner;
  return entry.type === "feedback" ? entry.from : entry.raisedBy;
}

function isSettled(record: SharedRecord): record is Settled {
  const { type } = record;
  if (type !== "talkingPoint" && type !== "decision" && type !== "actionItem" && type !== "feedback")
    return false;
  return record.settledAt !== null && !("state" in record && record.state === "deleted");
}
