import { Keyboard20Regular } from "@fluentui/react-icons/headless/svg/keyboard";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { MeetingLine } from "../../features/occurrence/meeting-line.tsx";
import { PartnerPresence } from "../../features/presence/partner-presence.tsx";
import { RefusedCommands } from "../../features/refusal/refused-commands.tsx";
import { SavingState } from "../../features/saving/saving-state.tsx";
import { Composer } from "../../features/talking-point/composer.tsx";
import { CoverProvider, useCoverDuring } from "../../lib/private-cover.ts";
import { useDrafts, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { InlineBar } from "../../ui/inline-bar.tsx";
import { onDemand, quietly } from "../../ui/on-demand.tsx";
import { AgendaProvider, type ReadyScreen, refusedElsewhere, refusedNoLonger } from "./agenda-context.ts";
import { AgendaView } from "./agenda-view.tsx";
import { DrawerMenu } from "./drawer-menu.tsx";
import { DrawerPage } from "./drawer-page.tsx";
import css from "./pair-agenda.module.css";
import { HeaderBar } from "./slots.tsx";
import { useAgendaKeys } from "./use-agenda-keys.ts";
import { useAgendaState } from "./use-agenda-state.ts";
import { useDrawer } from "./use-drawer.ts";
import { useFoundFocus } from "./use-found-focus.ts";
import { useMeetingMoment } from "./use-meeting-moment.ts";

const KeyList = onDemand(() => import("../../features/keys/key-list.tsx").then((m) => m.KeyList), {
  height: 240,
  leave: ({ button, onClose }) => {
    onClose();
    button.current?.focus();
  },
});

const FocusStart = onDemand(() => import("./focus-start.tsx").then((m) => m.FocusStart), {
  height: 280,
  leave: ({ onLeave }) => onLeave(),
});
const UncoveredBar = onDemand(() => import("../../ui/uncovered-bar.tsx").then((m) => m.UncoveredBar), {
  height: 40,
});
const QuietBar = onDemand(() => import("../../features/start/quiet-bar.tsx").then((m) => m.QuietBar), {
  height: 40,
});
const QuietNews = quietly(() => import("../../features/start/quiet-news.tsx").then((m) => m.QuietNews));
const AgendaNews = quietly(() => import("./agenda-news.tsx").then((m) => m.AgendaNews));

const HintPart = onDemand(() => import("./hint-part.tsx").then((m) => m.HintPart), { height: 60 });

/** A pair's agenda with all around it: when and with whom, how things stand, and where to add. */
export function PairAgenda(props: { screen: ReadyScreen; isWide?: boolean; tabs?: ReactNode }) {
  const { screen, isWide } = props;
  const session = useSession();
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const keysButton = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const drawer = useDrawer(body, menu);
  const [showsKeys, setKeys] = useState(false);
  const begin = useCallback(() => {
    field.current?.focus();
    setKeys(false);
  }, []);
  useAgendaKeys({ onNew: begin, onHelp: () => setKeys(!showsKeys) });
  const page = useRef<HTMLDivElement>(null);
  const moment = useMeetingMoment(screen, isWide === true);
  const state = useAgendaState(screen, moment, {
    begin,
    openDrawer: drawer.open,
    closeDrawer: drawer.close,
  });
  const backToRows = () =>
    body.current?.querySelector<HTMLElement>('[data-control="title"][tabindex="0"]')?.focus();
  const { partner, course } = state;
  const { isQuiet, isFocusStart } = moment;
  const cover = useCoverDuring(useDrafts(), moment.toCover);
  useFoundFocus(page, moment, course !== null && screen.pending.has(course.id));
  const elsewhere = refusedElsewhere(screen);
  useEffect(() => {
    for (const { commandId } of refusedNoLonger(screen)) session.dismiss(commandId);
  }, [screen, session]);

  return (
    <AgendaProvider value={state}>
      <CoverProvider value={cover}>
        <div ref={page} className={`${css.page} ${isWide ? css.isWide : ""}`}>
          <header className={css.head}>
            <div className={`${css.top} ${css.column}`}>
              <div className={css.who}>
                <MeetingLine
                  agenda={screen.agenda}
                  partner={partner}
                  now={session.now()}
                  level={isWide ? 2 : 1}
                />
                <div className={css.state}>
                  {screen.saving.state === "offline" ? (
                    <span />
                  ) : (
                    <PartnerPresence name={partner} isHere={screen.partnerHere !== null} />
                  )}
                  <SavingState saving={screen.saving} />
                </div>
              </div>
              {props.tabs}
              <IconButton
                ref={keysButton}
                name={words.keys.show}
                icon={<Keyboard20Regular />}
                aria-expanded={showsKeys}
                onClick={() => setKeys(!showsKeys)}
              />
              <span ref={menu}>
                <DrawerMenu onChoose={drawer.open} />
              </span>
            </div>
            {!isFocusStart && (
              <div className={css.column}>
                <HeaderBar />
              </div>
            )}
          </header>
          <div className={css.notices}>
            {showsKeys && <KeyList button={keysButton} onClose={() => setKeys(false)} />}
            <Notices screen={screen} />
            {cover.isUncovered && <UncoveredBar />}
            {screen.me.role === "manager" && moment.phase === "on" && !isQuiet && (
              <HintPart onLeave={backToRows} />
            )}
            {course !== null && isQuiet && <QuietBar course={course} />}
            {course !== null && <QuietNews course={course} isQuiet={isQuiet} />}
          </div>
          <main ref={body} className={css.body} data-scrolls aria-label={words.agenda.label}>
            {drawer.key !== null && (
              <div className={css.column}>
                <DrawerPage drawer={drawer.key} onClose={drawer.close} />
              </div>
            )}
            {drawer.key === null && isFocusStart && (
              <div className={css.column}>
                <FocusStart onLeave={moment.leaveFocusStart} />
              </div>
            )}
            <div className={css.column} hidden={drawer.key !== null || isFocusStart}>
              <AgendaView />
            </div>
          </main>
          <footer className={css.foot}>
            {elsewhere.length > 0 && (
              <div className={css.refused}>
                <RefusedCommands refused={elsewhere} sentenceFor={state.sentenceFor} isAlone />
              </div>
            )}
            <div className={css.column}>
              <Composer field={field} onLeave={backToRows} />
            </div>
          </footer>
          {!isFocusStart && !isQuiet && <AgendaNews screen={screen} />}
        </div>
      </CoverProvider>
    </AgendaProvider>
  );
}

function Notices(props: { screen: ReadyScreen }) {
  const { saving } = props.screen;
  const session = useSession();
  const words = useWords();
  if (session.outdated()) {
    return (
      <InlineBar
        actions={
          <Button size="small" appearance="primary" onClick={() => location.reload()}>
            {words.page.reload}
          </Button>
        }
      >
        {words.saving.outdated}
      </InlineBar>
    );
  }
  if (saving.volatile !== true || saving.waiting === 0) return null;
  return <InlineBar actions={null}>{words.saving.keepOpen}</InlineBar>;
}
