import type { ReactNode } from "react";
import type { MyPair } from "../../../core/contract/api.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { WhoSees } from "../../features/visibility/who-sees.tsx";
import { useWords } from "../../lib/strings/words.ts";
import { WidePage } from "../../ui/wide-page.tsx";

/** Who can see what of a 1-on-1. */
export function PrivacyPart(props: { pair: MyPair; tabs: ReactNode }) {
  const { partner } = props.pair;
  const words = useWords();
  return (
    <WidePage title={partner.name} tabs={props.tabs} label={words.personal.privacy}>
      <WhoSees partner={firstNameOf(partner.name)} />
    </WidePage>
  );
}
