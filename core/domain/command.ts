import * as z from "zod/mini";
import { actionItemCommands } from "./commands/action-item.ts";
import { askCommands } from "./commands/ask.ts";
import { checkInCommands } from "./commands/check-in.ts";
import { courseCommands } from "./commands/course.ts";
import { decisionCommands } from "./commands/decision.ts";
import { expectationCommands } from "./commands/expectation.ts";
import { feedbackCommands } from "./commands/feedback.ts";
import { focusCommands } from "./commands/focus.ts";
import { goalCommands } from "./commands/goal.ts";
import { paceCommands } from "./commands/pace.ts";
import { pointCommands } from "./commands/point.ts";
import { preferenceCommands } from "./commands/preference.ts";
import { revealCommands } from "./commands/reveal.ts";
import { seriesCommands } from "./commands/series.ts";
import { wrapCommands } from "./commands/wrap.ts";

/** What a person can do in a pair. Every command sets a state, none toggles, so doing it again is harmless. */
export const Command = z.discriminatedUnion("name", [
  ...pointCommands,
  ...actionItemCommands,
  ...decisionCommands,
  ...wrapCommands,
  ...goalCommands,
  ...focusCommands,
  ...courseCommands,
  ...seriesCommands,
  ...askCommands,
  ...revealCommands,
  ...paceCommands,
  ...feedbackCommands,
  ...preferenceCommands,
  ...expectationCommands,
  ...checkInCommands,
]);
export type Command = z.infer<typeof Command>;
/** A command before defaults are filled in, as a sender may write it. */
export type CommandInput = z.input<typeof Command>;
export type CommandName = Command["name"];
export type CommandNamed<N extends CommandName> = Extract<Command, { name: N }>;
