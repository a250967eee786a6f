import type { alignment as english } from "../en/alignment.ts";

/** Was vor dem Gespräch gelesen wird, und ob beide es gleich sehen. */
export const alignment: typeof english = {
  readBefore: "Vorher lesen",
  ask: "Seht ihr es gleich?",
  yes: "Ja",
  notQuite: "Nicht ganz",
  says: { yes: (name) => `${name}: ja`, "not-quite": (name) => `${name}: nicht ganz` },
  silent: (name) => `${name} hat noch nichts dazu gesagt`,
  talk: "Darüber sprechen",
  talkAbout: (text) => `Darüber sprechen: ${text}`,
};
