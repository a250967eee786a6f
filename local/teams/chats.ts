import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod/mini";

const Attachment = z.looseObject({ contentType: z.string(), content: z.optional(z.unknown()) });

/** One thing in a chat, as a window shows it. A card that was answered by another has that one in its place. */
const ChatActivity = z.object({
  id: z.string(),
  from: z.enum(["bot", "person"]),
  timestamp: z.string(),
  text: z.optional(z.string()),
  summary: z.optional(z.string()),
  attachmentLayout: z.optional(z.string()),
  attachments: z.optional(z.array(Attachment)),
  /** When it was changed after it was sent. */
  editedAt: z.optional(z.string()),
});
export type ChatActivity = z.infer<typeof ChatActivity>;

const Chat = z.object({ isInstalled: z.boolean(), locale: z.string(), activities: z.array(ChatActivity) });
export type Chat = z.infer<typeof Chat>;
const Kept = z.object({ chats: z.record(z.string(), Chat) });

/** Every sample person's chat with the bot; kept in a file, as Teams keeps chats. */
export type Chats = {
  readonly of: (personKey: string) => Chat;
  readonly change: (personKey: string, next: (chat: Chat) => Chat) => void;
  readonly clear: () => void;
};

const freshChat: Chat = { isInstalled: false, locale: "en-GB", activities: [] };

/** An id that no activity has had, before a restart or after. */
export function newActivityId(): string {
  return `1:${randomUUID()}`;
}

/** Opens the chats in a file; null keeps them in memory. */
export function openChats(file: string | null): Chats {
  let kept: z.infer<typeof Kept> =
    file !== null && existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, "utf8"))) : { chats: {} };
  const keep = (next: z.infer<typeof Kept>) => {
    kept = next;
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  };
  return {
    of: (personKey) => kept.chats[personKey] ?? freshChat,
    change: (personKey, next) =>
      keep({ chats: { ...kept.chats, [personKey]: next(kept.chats[personKey] ?? freshChat) } }),
    clear: () => keep({ chats: {} }),
  };
}
