import type { ChatActivity } from "../../local/teams/chats.ts";

type Node = { readonly [field: string]: unknown };

/** A card as a reader sees it: its words in order, and what can be pressed. */
export type ReadCard = {
  readonly text: string;
  readonly buttons: readonly CardPress[];
  /** Rows and the like that can be pressed as a whole. */
  readonly rows: readonly CardPress[];
};

export type CardPress = {
  readonly title: string;
  readonly type: string;
  readonly verb: string | undefined;
  readonly data: Node;
};

/** The cards of an activity, none for a plain message. */
export function cardsOf(activity: ChatActivity | undefined): unknown[] {
  return (activity?.attachments ?? []).map((attachment) => attachment.content);
}

/** Reads a card. */
export function readCard(card: unknown): ReadCard {
  const words: string[] = [];
  const rows: CardPress[] = [];
  const root = nodeOf(card);
  for (const element of nodesIn(root.body)) {
    if (typeof element.text === "string") words.push(element.text);
    for (const name of ["label", "placeholder"]) {
      const said = element[name];
      if (typeof said === "string") words.push(said);
    }
    if (typeof element.selectAction === "object") rows.push(pressOf(nodeOf(element.selectAction)));
  }
  const actions = Array.isArray(root.actions) ? root.actions : [];
  return { text: words.join("\n"), rows, buttons: actions.map((action) => pressOf(nodeOf(action))) };
}

/** The newest card of a chat. */
export function lastCard(chat: readonly ChatActivity[]): ReadCard {
  return readCard(cardsOf(chat.at(-1)).at(-1));
}

/** What the client sends when something on a card is pressed, with what its inputs hold. */
export function pressed(press: CardPress | undefined, inputs: Node = {}): { name: string; value: unknown } {
  if (press === undefined) throw new Error("There is nothing to press.");
  const action = {
    type: press.type,
    title: press.title,
    verb: press.verb,
    data: { ...press.data, ...inputs },
  };
  return { name: "adaptiveCard/action", value: { action, trigger: "manual" } };
}

/** Every object anywhere in a value, actions apart. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const node = nodeOf(value);
  const children = Object.entries(node).filter(([name]) => name !== "selectAction");
  return [node, ...children.flatMap(([, child]) => nodesIn(child))];
}

function pressOf(action: Node): CardPress {
  return {
    title: String(action.title),
    type: String(action.type),
    verb: typeof action.verb === "string" ? action.verb : undefined,
    data: nodeOf(action.data),
  };
}

function nodeOf(value: unknown): Node {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
