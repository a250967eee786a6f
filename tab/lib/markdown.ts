/** A piece of a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** Paragraphs and lists, line by line; nothing nests. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The number of the first item. */
      readonly from: number;
      readonly items: readonly (readonly Inline[])[];
    };

const ITEM = /^\s*(?:[-*•]|(\d{1,4})[.)])\s+(.*)$/;
const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]+)/g;
/** What ends a sentence is not part of an address. */
const TRAILING = /[.,;:!?)\]}'"]+$/;

/** Reads the little Markdown that a note knows: bold, links, lists. Everything else stays as it was typed. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: Inline[][] = [];
  let list: { ordered: boolean; from: number; items: Inline[][] } | null = null;
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", lines: paragraph });
    if (list !== null) blocks.push({ kind: "list", ...list });
    paragraph = [];
    list = null;
  };
  for (const line of text.split("\n")) {
    const item = ITEM.exec(line);
    if (item === null) {
      if (list !== null || line.trim() === "") flush();
      if (line.trim() !== "") paragraph.push(inlinesOf(line));
      continue;
    }
    const ordered = item[1] !== undefined;
    if (list === null || list.ordered !== ordered) {
      flush();
      list = { ordered, from: ordered ? Number(item[1]) : 1, items: [] };
    }
    list.items.push(inlinesOf(item[2] ?? ""));
  }
  flush();
  return blocks;
}

function inlinesOf(line: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  const push = (text: string) => {
    if (text !== "") inlines.push({ kind: "text", text });
  };
  for (const match of line.matchAll(INLINE)) {
    const [whole, bold, label, labelled, bare] = match;
    push(line.slice(from, match.index));
    from = match.index + whole.length;
    if (bold !== undefined) inlines.push({ kind: "bold", text: bold });
    else if (label !== undefined && labelled !== undefined) {
      inlines.push({ kind: "link", text: label, href: labelled });
    } else if (bare !== undefined) {
      const href = bare.replace(TRAILING, "");
      inlines.push({ kind: "link", text: href, href });
      from -= bare.length - href.length;
    }
  }
  push(line.slice(from));
  return inlines;
}
