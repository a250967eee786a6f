import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { ChatActivity } from "../control-client.ts";
import { effectOfLink } from "../host.ts";
import { CardView } from "./card-view.tsx";
import { actionMessage, refreshMessage, type UsedAction } from "./chat-message.ts";
import styles from "./chat-place.module.css";
import { Mark } from "./mark.tsx";
import { weekdayAndTime } from "./moment-words.ts";
import type { PersonView } from "./person-view.ts";
import { localeOf, useWords } from "./strings.ts";
import type { Chat } from "./use-chat.ts";

/** A person's chat with the bot: what was said, cards that can be used, and a line to write in. */
export function ChatPlace({ view, chat }: { view: PersonView; chat: Chat }) {
  const words = useWords();
  const [isWaiting, setWaiting] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const locale = localeOf[view.look.language];
  const { isOffline } = view;

  const send = (message: object) => {
    setWaiting(true);
    setFailed(false);
    return chat
      .say({ ...message, locale })
      .then(
        ({ status }) => setFailed(status >= 400),
        () => setFailed(true),
      )
      .finally(() => setWaiting(false));
  };
  const use = (activity: ChatActivity, action: UsedAction) => {
    if (action.kind === "open") {
      const effect = effectOfLink(action.url);
      if (effect.kind === "go") view.onGo(effect.place);
      else window.open(action.url, "_blank", "noopener");
    } else {
      send(actionMessage(activity.id, action));
    }
  };
  useRefresh(view, chat, (message) => {
    send(message);
  });

  return (
    <div className={styles.chat}>
      <Conversation chat={chat} view={view} onUse={isOffline ? undefined : use} />
      <p className={styles.state} role="status">
        {isOffline && words.chat.offline}
        {!isOffline && hasFailed && words.chat.failed}
        {!isOffline && isWaiting && <span className={styles.waiting}>{words.chat.waiting}</span>}
      </p>
      <Composer isOffline={isOffline} onSend={(text) => send({ text })} />
    </div>
  );
}

type ConversationProps = {
  chat: Chat;
  view: PersonView;
  onUse: ((activity: ChatActivity, action: UsedAction) => void) | undefined;
};

function Conversation({ chat, view, onUse }: ConversationProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const { activities } = chat;
  useStayAtEnd(list);
  return (
    <div className={styles.conversation}>
      <div ref={list} className={styles.list} role="log" aria-label={words.chat.with}>
        {activities.length === 0 && <p className={styles.empty}>{words.chat.empty}</p>}
        {activities.map((activity) => (
          <article key={activity.id} className={styles.said} data-from={activity.from}>
            {activity.from === "bot" && <Mark className={styles.mark} />}
            <div className={styles.bubble}>
              <p className={styles.when}>
                {activity.from === "bot" && <strong>{words.chat.bot}</strong>}
                <time>{weekdayAndTime(Date.parse(activity.timestamp), words.locale)}</time>
              </p>
              {activity.text !== undefined && <p className={styles.text}>{activity.text}</p>}
              {activity.attachments?.map((attachment, i) => (
                <CardView
                  // biome-ignore lint/suspicious/noArrayIndexKey: the attachments of one activity keep their order
                  key={i}
                  card={attachment.content}
                  locale={localeOf[view.look.language]}
                  onUse={(action) => onUse?.(activity, action)}
                />
              ))}
            </div>
          </article>
        ))}
      </div>
    </div>
  );
}

/** Keeps the newest in view while things arrive and grow, unless its reader has scrolled up. */
function useStayAtEnd(list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const content = list.current;
    const scroller = content?.parentElement;
    if (!content || !scroller) return;
    let isAtEnd = true;
    let last = scroller.scrollTop;
    const onScroll = () => {
      const isThere = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24;
      // What grew since the last scroll moves the end away; only a reader moves up.
      isAtEnd = isThere || (isAtEnd && scroller.scrollTop >= last);
      last = scroller.scrollTop;
    };
    const observer = new ResizeObserver(() => {
      if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
    });
    observer.observe(content);
    scroller.addEventListener("scroll", onScroll);
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [list]);
}

function Composer({ isOffline, onSend }: { isOffline: boolean; onSend: (text: string) => void }) {
  const words = useWords();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || isOffline) return;
    onSend(text.trim());
    setText("");
  };
  return (
    <form className={styles.composer} onSubmit={submit}>
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={words.chat.placeholder}
        aria-label={words.chat.placeholder}
        maxLength={4000}
        autoComplete="off"
      />
      <button type="submit" disabled={isOffline || text.trim() === ""}>
        {words.chat.send}
      </button>
    </form>
  );
}

/** A card that asks for it is brought up to date when its reader comes to see it: once per visit, the newest. */
function useRefresh(view: PersonView, chat: Chat, send: (message: object) => void): void {
  const refreshed = useRef<string | null>(null);
  const { isChatShown } = view;
  const newest = isChatShown ? refreshMessage(chat.activities, view.person) : undefined;
  useEffect(() => {
    if (!isChatShown) refreshed.current = null;
  }, [isChatShown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another card, or another visit, asks again
  useEffect(() => {
    if (newest === undefined || refreshed.current === newest.replyToId || view.isOffline) return;
    refreshed.current = newest.replyToId;
    send(newest);
  }, [newest?.replyToId, isChatShown]);
}
