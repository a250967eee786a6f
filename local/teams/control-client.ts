import * as z from "zod/mini";

/** Something that the bot or a person said, as the chat shows it. */
export const ChatActivity = z.object({
  id: z.string(),
  from: z.enum(["bot", "person"]),
  timestamp: z.string(),
  text: z.optional(z.string()),
  attachmentLayout: z.optional(z.string()),
  attachments: z.optional(z.array(z.object({ contentType: z.string(), content: z.optional(z.unknown()) }))),
  editedAt: z.optional(z.string()),
});
export type ChatActivity = z.infer<typeof ChatActivity>;

const ClockAnswer = z.object({ now: z.string() });
const TokenAnswer = z.object({ token: z.string() });
const OfflineAnswer = z.object({ offline: z.boolean() });
const Activities = z.array(ChatActivity);

/** What the app answered to what a person did: a status, and for an invoke the app's own body. */
const Delivered = z.object({ status: z.number(), body: z.optional(z.unknown()) });
export type Delivered = z.infer<typeof Delivered>;

/** The control surface of the page's own server. Every call rejects when the server does not answer as it should. */
export function createControlClient(origin: string) {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}${path}`, {
      cache: "no-store",
      ...(body === undefined
        ? {}
        : {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  };
  return {
    nowMs: async () => Date.parse(z.parse(ClockAnswer, await ask("/local/clock")).now),
    moveTo: async (ms: number) =>
      Date.parse(z.parse(ClockAnswer, await ask("/local/clock", { now: new Date(ms).toISOString() })).now),
    token: async (person: string) => z.parse(TokenAnswer, await ask("/local/token", { person })).token,
    activities: async (person: string) => z.parse(Activities, await ask(`/local/chat/${person}`)),
    say: async (person: string, message: object) =>
      z.parse(Delivered, await ask(`/local/chat/${person}`, message)),
    isOffline: async (person: string) =>
      z.parse(OfflineAnswer, await ask(`/local/offline/${person}`)).offline,
    setOffline: async (person: string, offline: boolean) => {
      await ask(`/local/offline/${person}`, { offline });
    },
    reset: async () => {
      await ask("/local/reset", {});
    },
  };
}
export type ControlClient = ReturnType<typeof createControlClient>;
