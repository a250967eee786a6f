import { decisionIdOf } from "../../../core/domain/decision.ts";
import type { PairScreen, RefusedCommand } from "../../lib/pair-session.ts";
import { usePairScreen, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { useLatePress } from "../../ui/late-press.ts";

/** What stands decided where something else was refused; nothing where that is open again, or of another kind. */
export function StandingDecision(props: { refused: RefusedCommand }) {
  const words = useWords();
  const standing = standingIn(usePairScreen(useSession()), props.refused);
  return standing === null ? null : <p dir="auto">{words.refused.decided(standing)}</p>;
}

/** Decides what was refused in the place of what stands and can be read above. [DE8] */
export function DecideInstead(props: { refused: RefusedCommand; onDone: () => void }) {
  const { command } = props.refused;
  const session = useSession();
  const words = useWords();
  const standing = standingIn(usePairScreen(session), props.refused);
  const press = useLatePress(standing ?? "");
  if (command.name !== "decision.decide" || command.outcome === null) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        press(() => {
          props.onDone();
          // What stands may be too old to be at hand; that something does was said.
          session.act({ ...command, instead: standing ?? undefined });
        })
      }
    >
      {words.refused.decideInstead}
    </Button>
  );
}

function standingIn(screen: PairScreen, { command, refusal }: RefusedCommand): string | null {
  if (refusal.code !== "decided-meanwhile" || command.name !== "decision.decide") return null;
  if (screen.state !== "ready") return null;
  const decision = screen.view.records.get(decisionIdOf(command.pointId));
  return decision?.type === "decision" ? decision.outcome : null;
}
