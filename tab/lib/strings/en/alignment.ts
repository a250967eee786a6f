/** What is read before the talk, and whether both see it alike. */
export const alignment = {
  readBefore: "Read before",
  ask: "Aligned?",
  yes: "Yes",
  notQuite: "Not quite",
  says: { yes: (name: string) => `${name}: yes`, "not-quite": (name: string) => `${name}: not quite` },
  silent: (name: string) => `${name} has not said yet`,
  talk: "Make it a talk",
  talkAbout: (text: string) => `Make it a talk: ${text}`,
};
