import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { type ComponentProps, useState } from "react";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import { byMeetingAndItem } from "../../../core/domain/check-in-view.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { Arrival } from "../../ui/kept-focus.tsx";
import css from "./check-in.module.css";
import { itemWords, useCheckInWords } from "./check-in-words.ts";
import { SharedAnswer } from "./shared-answer.tsx";
import { useGone } from "./use-gone.ts";

/** What the other lets one know of their check-in: that they are ready, and what they share. Nothing else. [CI5] */
export function PartnerCheckIn(props: {
  copies: readonly CheckInCopy[];
  partner: string;
  isReady: boolean;
  formFor: ComponentProps<typeof SharedAnswer>["formFor"];
}) {
  const { copies, partner } = props;
  const words = useCheckInWords();
  const { point } = useWords();
  const { gone, dismiss } = useGone(copies);
  const [acting, setActing] = useState<readonly CheckInCopy[]>([]);
  const shared = copies.filter((copy) => copy.state === "shared");
  const isShared = ({ id }: CheckInCopy) => shared.some((copy) => copy.id === id);
  const isActing = ({ id }: CheckInCopy) => acting.some((copy) => copy.id === id);
  // Where an action item is being written, the card stays when what it answers goes.
  const cards = [...shared, ...acting.filter((copy) => !isShared(copy))].sort(byMeetingAndItem);
  return (
    <>
      {props.isReady && (
        <p className={css.ready}>
          <Checkmark16Regular aria-hidden="true" />
          {words.partnerReady(partner)}
        </p>
      )}
      {cards.length > 0 && (
        <ul className={css.cards} aria-label={words.from(partner)}>
          {cards.map((copy) => (
            <SharedAnswer
              key={copy.id}
              copy={copy}
              isGone={!isShared(copy)}
              isActing={isActing(copy)}
              setActing={(isOne) => {
                const others = acting.filter(({ id }) => id !== copy.id);
                setActing(isOne ? [...others, copy] : others);
              }}
              formFor={props.formFor}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {gone.length > 0 && (
          <InlineBar
            isAlone
            actions={
              <Button size="small" appearance="subtle" onClick={dismiss}>
                {point.dismiss}
              </Button>
            }
          >
            {gone.map(({ copy, why }) => (
              <p key={copy.id}>{words[why](partner, itemWords(words, copy.item, copy.version).name)}</p>
            ))}
          </InlineBar>
        )}
      </div>
      <Arrival key={JSON.stringify([cards.map(({ id }) => id), gone.map(({ copy }) => copy.id)])} />
    </>
  );
}
