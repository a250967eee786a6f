import { catalogues } from "./strings.ts";

/** What a message of a person asks for; `topic` may be empty. */
export type ChatRequest =
  | { readonly asks: "add"; readonly topic: string }
  | { readonly asks: "agenda" | "help" | "unknown" };

const words = Object.values(catalogues).map((wording) => wording.words);
const known = {
  add: words.flatMap((each) => each.add),
  agenda: words.flatMap((each) => each.agenda),
  help: words.flatMap((each) => each.help),
};

/** Reads a message, in whichever language it is; case, a leading slash and a colon after the word do not matter. */
export function readChatText(text: string): ChatRequest {
  const plain = plainText(text);
  const [, first = "", topic = ""] = /^\/?([^\s:]*):?\s*(.*)$/su.exec(plain) ?? [];
  const word = first.toLowerCase();
  if (known.add.includes(word)) return { asks: "add", topic };
  if (topic !== "") return { asks: "unknown" };
  if (known.agenda.includes(word)) return { asks: "agenda" };
  return { asks: known.help.includes(word) ? "help" : "unknown" };
}

const markup =
  "at|p|div|br|span|a|b|strong|i|em|u|s|ul|ol|li|blockquote|pre|code|h[1-6]|img|attachment|table|tbody|tr|td|th|font|emoji";
const mention = /<at\b[^>]*>.*?<\/at>/gis;
const tag = new RegExp(`</?(?:${markup})\\b[^<>]*>`, "gi");
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * The words of a message as their writer saw them: without mentions and markup, which Teams puts in.
 * Tags go before entities are read, so that a tag that somebody wrote out stays what they wrote.
 */
export function plainText(text: string): string {
  return text
    .replace(mention, " ")
    .replace(tag, " ")
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      return characterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10), whole);
    })
    .replace(/\s+/g, " ")
    .trim();
}

function characterOf(codePoint: number, otherwise: string): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : otherwise;
}
