import { useEffect, useRef } from "react";
import { useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { firstPress } from "../../ui/late-press.ts";
import { isPrivatePoint, type Point } from "./point-actions.ts";

/** Asks once before a private point becomes visible to the other. */
export function ShareQuestion(props: { point: Point; partner: string; onDone: () => void }) {
  const { point, partner } = props;
  const session = useSession();
  const words = useWords();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <InlineBar
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onDone();
      }}
      actions={
        <>
          <Button
            ref={yes}
            size="small"
            appearance="primary"
            onClick={firstPress(() => {
              if (isPrivatePoint(point)) session.act({ name: "point.share", pointId: point.id });
              props.onDone();
            })}
          >
            {words.point.share(partner)}
          </Button>
          <Button size="small" onClick={props.onDone}>
            {words.point.keepPrivate}
          </Button>
        </>
      }
    >
      {words.point.shareAsk(partner)}
    </InlineBar>
  );
}
