import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import type { ComponentProps } from "react";
import type { CheckInCopy } from "../../../core/domain/check-in-copy.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
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
  const shared = copies.filter((copy) => copy.state === "shared");
  return (
    <>
      {props.isReady && (
        <p className={css.ready}>
          <Checkmark16Regular aria-hidden="true" />
          {words.partnerReady(partner)}
        </p>
      )}
      {shared.length > 0 && (
        <ul className={css.cards} aria-label={words.from(partner)}>
          {shared.map((copy) => (
            <SharedAnswer key={copy.id} copy={copy} formFor={props.formFor} />
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
    </>
  );
}
