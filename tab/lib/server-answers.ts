/** An answer this old says nothing any more. */
const FRESH_MS = 5_000;

let answeredAt = Number.NEGATIVE_INFINITY;

let asking: Promise<boolean> | null = null;

/** Whether the server can be reached now; an answer of a moment ago will do unless it is asked `anew`. */
export function serverAnswers(anew = false): Promise<boolean> {
  if (!anew && performance.now() - answeredAt < FRESH_MS) return Promise.resolve(true);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  try {
    const { ok } = await fetch("/healthz", { cache: "no-store" });
    if (ok) answeredAt = performance.now();
    return ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The server does not answer, so nothing else of it can be had now. */
export class ServerSilent extends Error {
  override name = "ServerSilent";
  constructor() {
    super("the server does not answer");
  }
}

/**
 * Imports a part of the app once the server answers. Chromium and older others remember a failed import
 * until the page is reloaded (whatwg/html#6768), so that trying again would be in vain: better not to begin.
 * Refuses with `ServerSilent`.
 */
export async function importReachable<T>(load: () => Promise<T>): Promise<T> {
  if (!(await serverAnswers())) throw new ServerSilent();
  return load();
}
