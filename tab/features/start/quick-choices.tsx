import type { Role } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { useStartWords } from "../../lib/strings/start-words.ts";
import { Suggestions } from "../../ui/suggestions.tsx";

/** Three points to begin with for whoever has none: a tap puts one on the agenda. [CO13] */
export function QuickChoices(props: { me: Role; onAdded: () => void }) {
  const session = useSession();
  const words = useStartWords();
  return (
    <Suggestions
      label={words.choices}
      texts={words[props.me]}
      nameOf={words.add}
      onTake={(text) => {
        session.act({ name: "point.add", text });
        props.onAdded();
      }}
    />
  );
}
