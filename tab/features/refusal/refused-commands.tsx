import { Button } from "@fluentui/react-button";
import type { RefusalCode } from "../../../core/domain/refusal.ts";
import type { Refusal } from "../../../core/domain/result.ts";
import type { RefusedCommand } from "../../lib/pair-session.ts";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { InlineBar } from "../../ui/inline-bar.tsx";

/** Doing these again leads to the same no. */
const FINAL: readonly RefusalCode[] = [
  "invalid",
  "not-found",
  "not-yours-to-move",
  "not-in-this-section",
  "point-deleted",
  "action-item-deleted",
  "occurrence-unknown",
  "not-a-participant",
];

/** What was refused, beside what it was about, with the words still there. */
export function RefusedCommands(props: {
  refused: readonly RefusedCommand[];
  sentenceFor: (refusal: Refusal) => string;
  isAlone?: boolean;
}) {
  const session = useSession();
  const words = useWords();
  return props.refused.map(({ commandId, command, refusal }) => {
    const typed = "text" in command ? command.text : undefined;
    const isFinal = FINAL.includes(refusal.code);
    return (
      <InlineBar
        key={commandId}
        look="refusal"
        isAlone={props.isAlone}
        actions={
          <>
            {!isFinal && (
              <Button
                size="small"
                onClick={() => {
                  session.dismiss(commandId);
                  session.act(command);
                }}
              >
                {words.refused.retry}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => session.dismiss(commandId)}>
              {typed === undefined ? words.point.dismiss : words.refused.discard}
            </Button>
          </>
        }
      >
        <p>{props.sentenceFor(refusal)}</p>
        {typed !== undefined && <p dir="auto">{words.refused.kept(typed)}</p>}
      </InlineBar>
    );
  });
}
