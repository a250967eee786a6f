/** What names a pair, as it stands in keys, records and heads of the feed. */
export type NamedPair = { readonly tenantId: string; readonly pairId: string };

/** Things by pair. Nested, because a flat map would cost joining the two names anew for every edit. */
export type KeyedByPair<T> = {
  readonly get: (key: NamedPair) => T | undefined;
  readonly set: (key: NamedPair, value: T) => void;
  readonly delete: (key: NamedPair) => void;
  readonly values: () => Iterable<T>;
  readonly size: () => number;
  readonly clear: () => void;
};

/** Starts empty. */
export function createKeyed<T>(): KeyedByPair<T> {
  const tenants = new Map<string, Map<string, T>>();
  let size = 0;
  return {
    get: ({ tenantId, pairId }) => tenants.get(tenantId)?.get(pairId),
    set: ({ tenantId, pairId }, value) => {
      const pairs = tenants.get(tenantId) ?? new Map<string, T>();
      tenants.set(tenantId, pairs);
      if (!pairs.has(pairId)) size++;
      pairs.set(pairId, value);
    },
    delete: ({ tenantId, pairId }) => {
      const pairs = tenants.get(tenantId);
      if (pairs?.delete(pairId) !== true) return;
      size--;
      if (pairs.size === 0) tenants.delete(tenantId);
    },
    values: function* () {
      for (const pairs of tenants.values()) yield* pairs.values();
    },
    size: () => size,
    clear: () => {
      tenants.clear();
      size = 0;
    },
  };
}
