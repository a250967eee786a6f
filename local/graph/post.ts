import { randomUUID } from "node:crypto";

/** Brings Graph's messages to the app. */
export type Post = {
  /** Where the app can be reached now; its public address leads there. */
  readonly appIsAt: (url: string) => void;
  /** Whether an address answers the handshake as it should. */
  readonly validate: (url: string) => Promise<boolean>;
  /** Brings notifications, and tries again for a while when they are not taken. */
  readonly deliver: (url: string, value: readonly unknown[]) => void;
  /** Gives up on what was not taken yet. */
  readonly stop: () => void;
};

const HANDSHAKE_MS = 10_000;
const AGAIN_AFTER_MS = [500, 2_000, 8_000, 30_000];

/**
 * The way to the app. It is known to Graph under a public https address, as it has to be; on this machine
 * `publicUrl` stands for wherever it listens.
 */
export function createPost(publicUrl: string): Post {
  let appUrl: string | null = null;
  let isStopped = false;
  const timers = new Set<NodeJS.Timeout>();

  const send = async (url: string, init: RequestInit): Promise<Response | null> => {
    if (appUrl === null || !url.startsWith(`${publicUrl}/`)) return null;
    const asked = fetch(appUrl + url.slice(publicUrl.length), {
      method: "POST",
      signal: AbortSignal.timeout(HANDSHAKE_MS),
      ...init,
    });
    // An app that is not there, or too slow, is for Graph an app that did not answer.
    return asked.catch(() => null);
  };

  const bring = async (url: string, body: string, tried: number): Promise<void> => {
    const answer = await send(url, { body, headers: { "content-type": "application/json" } });
    await answer?.body?.cancel();
    const waitMs = AGAIN_AFTER_MS[tried];
    if (answer?.ok || waitMs === undefined || isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void bring(url, body, tried + 1);
    }, waitMs);
    timer.unref();
    timers.add(timer);
  };

  return {
    appIsAt: (url) => {
      appUrl = url;
    },
    validate: async (url) => {
      const token = `Validation: ${randomUUID()} & more`;
      const asked = `${url}${url.includes("?") ? "&" : "?"}validationToken=${encodeURIComponent(token)}`;
      const answer = await send(asked, { headers: { "content-type": "text/plain" } });
      if (answer === null) return false;
      const isPlain = (answer.headers.get("content-type") ?? "").startsWith("text/plain");
      return (await answer.text()) === token && answer.status === 200 && isPlain;
    },
    deliver: (url, value) => void bring(url, JSON.stringify({ value }), 0),
    stop: () => {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
