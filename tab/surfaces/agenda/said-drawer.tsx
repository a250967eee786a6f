import { LedgerPage } from "../../features/ledger/ledger-page.tsx";
import { useLedgerWords } from "../../features/ledger/ledger-words.ts";
import { useSession } from "../../lib/session.ts";
import { useAgenda } from "./agenda-context.ts";
import { useUndo } from "./agenda-points.tsx";

const EXPECTATIONS = "expectations";

/** What the two said to each other about their work. */
export function SaidDrawer() {
  const { screen, partner, setDeleted } = useAgenda();
  const session = useSession();
  const words = useLedgerWords();
  const undo = useUndo(EXPECTATIONS);
  return (
    <LedgerPage
      view={screen.view}
      me={screen.me}
      partner={partner}
      onDeleteExpectation={({ id, text }, index) => {
        session.act({ name: "expectation.delete", expectationId: id });
        const restore = { name: "expectation.restore", expectationId: id } as const;
        setDeleted({ restore, words: words.deleted(text), list: EXPECTATIONS, index });
      }}
      undo={undo}
    />
  );
}
