import { ThumbLike16Filled, ThumbLike16Regular } from "@fluentui/react-icons/headless/svg/thumb-like";
import type { SharedPointId } from "../../../core/domain/ids.ts";
import { worthSaidBy } from "../../../core/domain/known-worth-asking.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import { useSession } from "../../lib/session.ts";
import { useAskWords } from "../../lib/strings/ask-words.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Toggle } from "../../ui/choice.tsx";
import { PrivacyMark } from "../../ui/privacy-mark.tsx";
import type { Asker } from "./asker.ts";
import css from "./worth-asking.module.css";

/** Under a question that was talked about: one tap says that it was worth asking. */
export function WorthAskingTap(props: { pointId: SharedPointId; asker: Asker }) {
  const { pointId, asker } = props;
  const session = useSession();
  const words = useWords();
  const ask = useAskWords();
  const saidBy = worthSaidBy(asker.view, pointId);
  const isMine = saidBy.includes(asker.me.id);
  return (
    <div className={css.line}>
      <Toggle
        words={ask.worth}
        icon={isMine ? <ThumbLike16Filled /> : <ThumbLike16Regular />}
        checked={isMine}
        onChange={(worth) => session.act({ name: "ask.worth", pointId, worth })}
      />
      {saidBy.includes(asker.partner.id) && <span>{ask.saysSo(firstNameOf(asker.partner.name))}</span>}
      <PrivacyMark words={words.privacy.both} />
    </div>
  );
}
