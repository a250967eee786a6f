import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { Suspense } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { fetchAll } from "../../tab/lib/fetched.ts";
import { catalogueOf } from "../../tab/lib/strings/catalogue.ts";
import { WordsProvider, wordsOf } from "../../tab/lib/strings/words.ts";

type Goal = { title: string };
const english = async (): Promise<Goal> => ({ title: "Goals" });
const german = async (): Promise<Goal> => ({ title: "Ziele" });

function Title(props: { useGoalWords: () => Goal }) {
  return props.useGoalWords().title;
}

/** What a page in a language says with these words; nothing when they cannot be had. */
async function saidIn(language: string, useGoalWords: () => Goal): Promise<string> {
  const html = new PassThrough();
  const page = renderToPipeableStream(
    <WordsProvider value={await wordsOf(language)}>
      <Suspense fallback="">
        <Title useGoalWords={useGoalWords} />
      </Suspense>
    </WordsProvider>,
    { onAllReady: () => page.pipe(html), onError: () => undefined },
  );
  return (await text(html)).replace(/<!--.*?-->|<[^>]*>/g, "");
}

test.each([
  ["en", "Goals"],
  ["de", "Ziele"],
  ["fi", "Goals"],
])("a page in %s has the words of a noun as %s", async (language, title) => {
  expect(await saidIn(language, catalogueOf({ en: english, de: german }))).toBe(title);
});

test("a noun without German speaks English", async () => {
  expect(await saidIn("de", catalogueOf({ en: english }))).toBe("Goals");
});

test("only the words of the page's language are loaded", async () => {
  const en = async (): Promise<Goal> => Promise.reject(new Error("not asked for"));
  expect(await saidIn("de", catalogueOf({ en, de: german }))).toBe("Ziele");
});

test("German that could not be loaded is never replaced, and is loaded when it is tried again", async () => {
  let isOnline = false;
  const de = async () => (isOnline ? german() : Promise.reject(new Error("offline")));
  const useGoalWords = catalogueOf({ en: english, de });
  expect(await saidIn("de", useGoalWords)).toBe("");
  isOnline = true;
  await fetchAll("de");
  expect(await saidIn("de", useGoalWords)).toBe("Ziele");
});
