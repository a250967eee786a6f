import { type ReactNode, useRef, useState } from "react";
import {
  asksForResponse,
  type CheckInCopy,
  type CheckInResponse,
  isCopyKeptBack,
} from "../../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../../core/domain/command.ts";
import type { ActionItemId } from "../../../core/domain/ids.ts";
import { useDates } from "../../lib/dates.ts";
import { usePairScreen, useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import css from "./check-in.module.css";
import { itemWords, saidIn, useCheckInWords } from "./check-in-words.ts";
import { useSeen } from "./use-seen.ts";

type Response = Extract<CommandInput, { name: "checkIn.respond" }>["response"];

/** What the other shares: in words, with what can be done about it. It says nothing before it is seen, which is told once. [CI11] [CI12] [CI13] */
export function SharedAnswer(props: {
  copy: CheckInCopy;
  /** It was taken back, or its time is over, while the viewer was writing about it: only that goes on. */
  isGone: boolean;
  /** The viewer is writing an action item. */
  isActing: boolean;
  setActing: (isActing: boolean) => void;
  /** Where an action item is written; calls back with the id of what was added, or null. */
  formFor: (copy: CheckInCopy, onDone: (added: ActionItemId | null) => void) => ReactNode;
}) {
  const { copy, isGone, isActing, setActing } = props;
  const session = useSession();
  const words = useCheckInWords();
  const dates = useDates();
  const card = useRef<HTMLLIElement>(null);
  const [isChanging, setChanging] = useState(false);
  const screen = usePairScreen(session);
  const isOffline = screen.state === "ready" && screen.saving.state === "offline";
  useSeen(card, !isGone && copy.openedAt === null && !isOffline, () =>
    session.act({ name: "checkIn.opened", copyId: copy.id, sharing: copy.sharing }),
  );
  const { name } = itemWords(words, copy.item, copy.version);
  const said = saidIn(words, copy);
  const day = dates.day(dates.localDate(copy.until), session.now());
  const isAsking = asksForResponse(copy) && (copy.response === null || isChanging);

  const respond = (response: Response) => {
    session.act({ name: "checkIn.respond", copyId: copy.id, response });
    setActing(false);
    setChanging(false);
    card.current?.focus();
  };

  const form = isActing
    ? props.formFor(copy, (added) => {
        if (added !== null && !isGone) return respond({ kind: "action", actionItemId: added });
        setActing(false);
        card.current?.focus();
      })
    : null;
  // What is gone is no longer shown, but the form stays as it is: in the same place of the same card.
  return (
    <li ref={card} className={css.card} tabIndex={-1} aria-label={name}>
      <p className={css.said}>
        <span className={css.name}>{name}</span>
        {!isGone && said !== undefined && <span dir="auto">{said}</span>}
        {!isGone && copy.wantsToTalk && <span className={css.wish}>{words.wantsToTalk}</span>}
        {!isGone && isCopyKeptBack(copy) && (
          <span className={css.small}>{isOffline ? words.openOffline : words.opening}</span>
        )}
      </p>
      {!isGone && <PrivacyMark words={words.bothUntil(day)} />}
      {form}
      {!isActing && isAsking && (
        // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not fields
        <div className={css.responses} role="group" aria-label={words.respondTo(name)}>
          <Button size="small" onClick={() => respond({ kind: "talk", text: name })}>
            {words.talkNow}
          </Button>
          <Button size="small" onClick={() => setActing(true)}>
            {words.act}
          </Button>
          <Button size="small" onClick={() => respond({ kind: "noted" })}>
            {words.noted}
          </Button>
        </div>
      )}
      {copy.response !== null && !isAsking && !isActing && (
        <Responded response={copy.response} onChange={() => setChanging(true)} />
      )}
    </li>
  );
}

function Responded(props: { response: CheckInResponse; onChange: () => void }) {
  const words = useCheckInWords();
  const said = { talk: words.youTalk, action: words.youAct, noted: words.youNoted }[props.response.kind];
  return (
    <div className={css.fate}>
      <p className={css.small}>{said}</p>
      <Button size="small" appearance="subtle" onClick={props.onChange}>
        {words.change}
      </Button>
    </div>
  );
}
