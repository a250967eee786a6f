import { CheckmarkCircle16Filled } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/headless/svg/circle";
import { HINTS_BY_MOMENT, type HintTime } from "../../../core/domain/coaching-hint.ts";
import type { SessionOwner } from "../../lib/pair-session.ts";
import { useHints, useHintWords } from "../../lib/strings/hint-words.ts";
import { Toggle } from "../../ui/choice.tsx";
import { Paper, Section } from "../../ui/section.tsx";
import css from "./hint-list.module.css";
import { useHintsWanted } from "./hints-wanted.ts";

const times: readonly HintTime[] = ["begin", "middle", "end"];

/** All hints, for both to read: nobody is led by a list that the other one cannot see. [CH1] [CH7] */
export function HintList(props: { isManager: boolean; partner: string; owner: SessionOwner }) {
  const { isManager, partner } = props;
  const words = useHintWords();
  const hints = useHints();
  const [isWanted, setWanted] = useHintsWanted(props.owner);
  return (
    <div className={css.page}>
      <p className={css.about}>{isManager ? words.aboutMine(partner) : words.aboutTheirs(partner)}</p>
      {isManager && (
        <div className={css.wanted}>
          <Toggle
            words={words.show}
            icon={isWanted ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
            checked={isWanted}
            onChange={setWanted}
          />
          <span className={css.note}>{words.onDevice}</span>
        </div>
      )}
      {times.map((time) => (
        <Section key={time} title={words[time]} level={3}>
          <Paper>
            <dl className={css.list}>
              {HINTS_BY_MOMENT[time].map((id) => (
                <div key={id} className={css.hint}>
                  <dt className={css.title}>{hints[id].title}</dt>
                  <dd className={css.text}>{hints[id].words}</dd>
                </div>
              ))}
            </dl>
          </Paper>
        </Section>
      ))}
    </div>
  );
}
