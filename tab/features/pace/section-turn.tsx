import { Play16Filled, Play16Regular } from "@fluentui/react-icons/headless/svg/play";
import type { MeetingOn } from "../../../core/domain/meeting-on.ts";
import type { SectionKey } from "../../../core/domain/template.ts";
import { useSession } from "../../lib/session.ts";
import { usePaceWords } from "../../lib/strings/pace-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useTurnTitle } from "./turn-title.ts";

/** Beside the title of a section: whether it has the turn, and the way to give it to it again. [CO3] */
export function SectionTurn(props: { meeting: MeetingOn; section: SectionKey }) {
  const { meeting, section } = props;
  const { occurrenceId, turn } = meeting.course;
  const session = useSession();
  const words = usePaceWords();
  const title = useTurnTitle(meeting)(section);
  const isCurrent = turn?.section === section;
  return (
    <IconButton
      name={isCurrent ? `${words.nowIs} ${title}` : words.talkNowAbout(title)}
      icon={isCurrent ? <Play16Filled /> : <Play16Regular />}
      aria-current={isCurrent ? "step" : undefined}
      onClick={() => session.act({ name: "course.goTo", occurrenceId, section })}
    />
  );
}
