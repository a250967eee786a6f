import { PersonVoice16Regular } from "@fluentui/react-icons/headless/svg/person-voice";
import type { TurnKey } from "../../../core/domain/course.ts";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import { partnerOf } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { Button } from "../../ui/button.tsx";
import type { Exchange } from "./exchange-rows.ts";
import { GiveButton } from "./give-button.tsx";
import css from "./pace-bar.module.css";
import { PointWords } from "./point-words.tsx";
import { useTurnTitle } from "./turn-title.ts";
import type { Giving } from "./use-giving.ts";

/** What the other one asks for: the owner gives it or keeps it, with one tap. [PA10] */
export function WantedMinutes(props: {
  meeting: MeetingOn;
  to: TurnKey;
  wanted: NonNullable<Exchange["wanted"]>;
  giving: Giving;
}) {
  const { meeting, to, wanted, giving } = props;
  const { course, pair, me } = meeting;
  const session = useSession();
  const words = usePaceWords();
  const titleOf = useTurnTitle(meeting);
  const name = firstNameOf(partnerOf(pair, me.id).name);
  const question = words.asks(name, wanted.minutes, titleOf(to));
  return (
    <div className={css.wanted}>
      <p className={css.question}>
        <PersonVoice16Regular className={css.icon} aria-hidden="true" />
        {question}
      </p>
      <ul data-list="wanted" aria-label={question}>
        {wanted.rows.map((row) => {
          const { id, text } = row.left.point;
          return (
            <li key={id} className={css.row} data-row={`wanted-${id}`}>
              <PointWords row={row} meeting={meeting} />
              {row.pushes.map(({ point }) => (
                <span key={point.id} className={css.pushes}>
                  {words.thenNoTime(point.text)}
                </span>
              ))}
              <GiveButton row={row} onGive={() => giving.give(row)} />
              <Button
                size="small"
                appearance="subtle"
                data-control="keep"
                aria-label={words.keepIt(text)}
                onClick={() =>
                  session.act({
                    name: "course.keep",
                    occurrenceId: course.occurrenceId,
                    fromPointId: id,
                    kept: true,
                  })
                }
              >
                {words.keep}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
