import type { CommandInput, CommandName } from "./command.ts";

/** True where any words whatever fit; what has a form of its own, as most ids have, holds none. */
type HoldsText<T> = T extends string
  ? string extends T
    ? true
    : never
  : T extends readonly (infer Each)[]
    ? HoldsText<Each>
    : T extends object
      ? HoldsText<T[keyof T]>
      : never;

type FieldOf<T> = T extends unknown ? keyof T : never;
type At<T, F> = T extends unknown ? (F extends keyof T ? T[F] : never) : never;

/** What stands in a list, or alone. */
type One<T> = T extends readonly (infer Each)[] ? One<Each> : T;

/** Whether somebody typed what stands there; for fields within it, each says so or `false` says none. */
type Typed<T> = [Extract<One<T>, string>] extends [never] ? false | TypedFields<One<T>> : boolean;
type TypedFields<T> = {
  readonly [F in FieldOf<T> as [HoldsText<At<T, F>>] extends [never] ? never : F]: Typed<At<T, F>>;
};
type InputNamed<N extends CommandName> = Extract<CommandInput, { name: N }>;
type TypedByCommand = {
  readonly [N in CommandName as [HoldsText<InputNamed<N>>] extends [never] ? never : N]: TypedFields<
    InputNamed<N>
  >;
};

/** A command, or a field of one, in which words fit does not compile before it is said here whether it has some. */
const typedByCommand: TypedByCommand = {
  "point.add": { text: true },
  "point.edit": { text: true },
  "point.split": { first: true, second: true },
  "actionItem.add": { text: true, owner: false, due: false },
  "actionItem.edit": { text: true, owner: false, due: false },
  "actionItem.renegotiate": { why: true, due: false },
  "decision.addOption": { text: true },
  "decision.removeOption": { optionId: false },
  "decision.decide": { outcome: true, instead: false, owner: false, due: false },
  "course.want": { words: true },
  "course.confirmNext": { start: false },
  "goal.set": { text: true },
  "goal.change": { text: true, why: true },
  "focus.name": { text: true },
  "ask.write": { text: true },
  "ask.edit": { text: true },
  "question.ask": { text: true },
  "question.answer": { answer: { lines: true } },
  // Made of what the two answered.
  "question.raise": { key: false, text: false },
  "feedback.write": { when: true, saw: true, ledTo: true, nextTime: true },
  "feedback.intent": { words: true },
  "feedback.example": { words: true },
  "feedback.followUp": { on: false },
  "feedback.reflect": { words: true },
  "feedback.request": { text: true },
  "preference.share": { personId: false, line: true },
  "expectation.write": { text: true },
  "expectation.edit": { text: true },
  "checkIn.answer": { word: true },
  "checkIn.share": { until: false },
  // The name of what was asked.
  "checkIn.respond": { response: false },
};

/** What somebody typed for a command, in the order of its fields; empty when they typed nothing. [RP3] */
export function typedFor(command: CommandInput): readonly string[] {
  const known: { readonly [name: string]: Said } = typedByCommand;
  return typedWithin(command, known[command.name] ?? false);
}

type Said = boolean | { readonly [field: string]: Said };

function typedWithin(value: unknown, said: Said): readonly string[] {
  if (said === false) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => typedWithin(one, said));
  if (said === true || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => typedWithin(inner, said[field] ?? false));
}
