/** Runs what is given under one key one after the other, as it was given; other keys do not wait. */
export function createOneAfterAnother(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const busy = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = (busy.get(key) ?? Promise.resolve()).then(work, work);
    busy.set(key, turn);
    try {
      return await turn;
    } finally {
      if (busy.get(key) === turn) busy.delete(key);
    }
  };
}
