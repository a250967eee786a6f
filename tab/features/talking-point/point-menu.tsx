import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { useSession } from "../../lib/session.ts";
import type { Words } from "../../lib/strings/en.ts";
import { useWords } from "../../lib/strings/words.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import type { MenuIcon } from "../../ui/menu-icons.tsx";
import { actionsAt, commandOf, type Place, type Point, type PointAction } from "./point-actions.ts";

const icons: Record<PointAction, MenuIcon> = {
  edit: "edit",
  share: "people-add",
  addActionItem: "checkbox-person",
  moveUp: "arrow-up",
  moveDown: "arrow-down",
  carryOver: "arrow-right",
  backToToday: "arrow-undo",
  later: "clock",
  bringBack: "arrow-undo",
  delete: "delete",
};

function wordsFor(action: PointAction, words: Words, partner: string): string {
  switch (action) {
    case "share":
      return words.point.share(partner);
    case "bringBack":
      return words.point.backFromLater;
    default:
      return words.point[action];
  }
}

/** Everything that is done to a point now and then. */
export function PointMenu(props: {
  point: Point;
  place: Place;
  occurrenceId: OccurrenceId | null;
  partner: string;
  canMove: boolean;
  tabIndex: 0 | -1;
  /** What is not a command alone is left to the row. */
  onChoose: (action: PointAction) => void;
}) {
  const { point, occurrenceId } = props;
  const session = useSession();
  const words = useWords();
  const can = { move: props.canMove, carryOver: occurrenceId !== null };
  return (
    <MenuButton
      name={words.point.more(point.text)}
      tabIndex={props.tabIndex}
      entries={actionsAt(props.place, can).map((action) => ({
        key: action,
        words: wordsFor(action, words, props.partner),
        icon: icons[action],
        onChoose: () => {
          const command = action === "delete" ? null : commandOf(action, point, occurrenceId);
          if (command === null) props.onChoose(action);
          else session.act(command);
        },
      }))}
    />
  );
}
