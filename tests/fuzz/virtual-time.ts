/** Time that passes only when nothing is left to do at the present moment. */
export type VirtualTime = {
  readonly nowMs: () => number;
  /** Runs once after `ms`; returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Runs what comes due up to a moment, in order, letting promises settle after each. */
  readonly runUntil: (untilMs: number) => Promise<void>;
};

type Due = { readonly atMs: number; readonly order: number; run: (() => void) | null };

export function virtualTime(startMs: number): VirtualTime {
  const heap: Due[] = [];
  let nowMs = startMs;
  let order = 0;

  return {
    nowMs: () => nowMs,
    after: (ms, run) => {
      const due: Due = { atMs: nowMs + Math.max(0, ms), order: order++, run };
      push(heap, due);
      return () => {
        due.run = null;
      };
    },
    runUntil: async (untilMs) => {
      await settled();
      for (;;) {
        const next = heap[0];
        if (next === undefined || next.atMs > untilMs) break;
        pop(heap);
        if (next.run === null) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
        await settled();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(a: Due, b: Due): boolean {
  return a.atMs !== b.atMs ? a.atMs < b.atMs : a.order < b.order;
}

function swap(heap: Due[], i: number, j: number): void {
  const [a, b] = [heap[i], heap[j]];
  if (a === undefined || b === undefined) return;
  heap[i] = b;
  heap[j] = a;
}

function push(heap: Due[], due: Due): void {
  heap.push(due);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(due, above)) break;
    swap(heap, at, parent);
    at = parent;
  }
}

function pop(heap: Due[]): void {
  swap(heap, 0, heap.length - 1);
  heap.pop();
  let at = 0;
  for (;;) {
    let first = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [a, b] = [heap[child], heap[first]];
      if (a !== undefined && b !== undefined && isBefore(a, b)) first = child;
    }
    if (first === at) return;
    swap(heap, at, first);
    at = first;
  }
}
