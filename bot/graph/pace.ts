/** Runs calls for the same key a few at a time, in the order in which they came. */
export type Pace = <T>(key: string, run: () => Promise<T>) => Promise<T>;

/** At most `most` at a time for one key. */
export function createPace(most: number): Pace {
  const lines = new Map<string, { running: number; waiting: (() => void)[] }>();
  return async (key, run) => {
    const line = lines.get(key) ?? { running: 0, waiting: [] };
    lines.set(key, line);
    if (line.running >= most) await new Promise<void>((resolve) => line.waiting.push(resolve));
    else line.running++;
    try {
      return await run();
    } finally {
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if (--line.running === 0) lines.delete(key);
    }
  };
}
