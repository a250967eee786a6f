import {
  fetchAll,
  fetchedOnce,
  fetchFirst,
  firstToFetch,
  NotFetched,
  wordsWorthFetching,
  worthFetching,
} from "../../tab/lib/fetched.ts";
import { ServerSilent } from "../../tab/lib/server-answers.ts";

/** Loads that are answered by hand, in order. */
function byHand<T>() {
  const asked: PromiseWithResolvers<T>[] = [];
  const load = () => {
    const answer = Promise.withResolvers<T>();
    asked.push(answer);
    return answer.promise;
  };
  return { asked, load };
}

/** What reading throws. */
function thrownBy(read: () => unknown): unknown {
  try {
    read();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("nothing was thrown");
}

test("what is wanted twice is loaded once, and is then there at once", async () => {
  const { asked, load } = byHand<string>();
  const part = fetchedOnce(load);
  expect(part.current()).toBeNull();
  const both = Promise.all([part.fetch(), part.fetch()]);
  expect(thrownBy(part.read)).toBeInstanceOf(Promise);
  asked[0]?.resolve("here");
  expect(await both).toEqual(["here", "here"]);
  expect([part.current(), part.read(), await part.fetch()]).toEqual(["here", "here", "here"]);
  expect(asked).toHaveLength(1);
});

test("what could not be loaded says so until it is asked for again, and tells when it is there", async () => {
  const { asked, load } = byHand<string>();
  const part = fetchedOnce(load);
  const waits = thrownBy(part.read);
  asked[0]?.reject(new Error("offline"));
  await expect(waits).rejects.toThrow("offline");
  const fault = thrownBy(part.read);
  expect(thrownBy(part.read)).toBeInstanceOf(NotFetched);
  expect(asked).toHaveLength(1);
  if (!(fault instanceof NotFetched)) throw new Error("another fault");
  const again = fault.again();
  expect(thrownBy(part.read)).toBeInstanceOf(Promise);
  asked[1]?.resolve("here");
  expect([await again, await fault.arrival, part.read()]).toEqual(["here", "here", "here"]);
});

test("the first screen is fetched at once, and its words when the language is known", async () => {
  const fetched: string[] = [];
  const spoken = Promise.withResolvers<"de">();
  worthFetching(async () => fetched.push("a form"));
  firstToFetch(async () => Promise.reject(new Error("offline")));
  firstToFetch(async () => {
    fetched.push("a section");
    firstToFetch(async () => fetched.push("a part of it"));
    wordsWorthFetching(async (language) => fetched.push(`its words in ${language}`));
  });
  const done = fetchFirst(spoken.promise);
  expect(fetched).toEqual(["a section"]);
  spoken.resolve("de");
  await done;
  expect(fetched.filter((what) => what !== "a section")).toEqual(["a part of it", "its words in de"]);
});

test("everything that is worth it is fetched once, also what is named on the way, and what failed again", async () => {
  const fetched: string[] = [];
  let isOnline = false;
  worthFetching(async () => {
    fetched.push("a part");
    wordsWorthFetching(async (language) => fetched.push(`its words in ${language}`));
  });
  worthFetching(async () => {
    if (!isOnline) throw new Error("offline");
    fetched.push("another part");
  });
  expect(await fetchAll("de")).toBe(false);
  expect(fetched).toEqual(["a part", "its words in de"]);
  isOnline = true;
  await fetchAll("de");
  expect(fetched).toEqual(["a part", "its words in de", "another part"]);
});

test("nothing more is asked of a silent server, and all of it when it speaks again", async () => {
  const asked: string[] = [];
  let isSilent = true;
  for (const part of ["one", "two"]) {
    worthFetching(async () => {
      asked.push(part);
      if (isSilent) throw new ServerSilent();
    });
  }
  expect(await fetchAll("de")).toBe(false);
  expect(asked).toEqual(["one"]);
  isSilent = false;
  await fetchAll("de");
  expect(asked).toEqual(["one", "one", "two"]);
});
