import { alignmentOf, isWorthTalking } from "../../../core/domain/alignment-commands.ts";
import type { Role } from "../../../core/domain/people.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import { useSession } from "../../lib/session.ts";
import { useAlignmentWords } from "../../lib/strings/alignment-words.ts";
import { Button } from "../../ui/button.tsx";
import { Unseen } from "../../ui/unseen.tsx";
import css from "./alignment.module.css";

const answers = ["yes", "not-quite"] as const;

/** Under a status: whether one sees it as the other does, what the other says, and the way into the talk. [PA11] */
export function Alignment(props: { point: TalkingPoint; me: Role; partner: string }) {
  const { point, me, partner } = props;
  const session = useSession();
  const words = useAlignmentWords();
  const said = alignmentOf(point);
  const theirs = said[me === "manager" ? "report" : "manager"];
  return (
    <fieldset className={css.alignment} aria-label={`${words.ask} ${point.text}`}>
      <span aria-hidden="true">{words.ask}</span>
      {answers.map((answer) => {
        const isMine = said[me] === answer;
        return (
          <Button
            key={answer}
            size="small"
            className={css.answer}
            aria-pressed={isMine}
            onClick={() =>
              session.act({ name: "point.align", pointId: point.id, aligned: isMine ? null : answer })
            }
          >
            {answer === "yes" ? words.yes : words.notQuite}
          </Button>
        );
      })}
      <span className={css.theirs}>
        {theirs === null ? <Unseen>{words.silent(partner)}</Unseen> : words.says[theirs](partner)}
      </span>
      {isWorthTalking(point) && (
        <Button
          size="small"
          aria-label={words.talkAbout(point.text)}
          onClick={() => session.act({ name: "point.edit", pointId: point.id, kind: "talk" })}
        >
          {words.talk}
        </Button>
      )}
    </fieldset>
  );
}
