import * as z from "zod/mini";
import { FocusId, SharedPointId } from "../ids.ts";
import { FOCUS_TEXT_MAX } from "../limits.ts";
import { wordsUpTo } from "./words.ts";

/** What can be done to the skills and areas that points are marked with. */
export const focusCommands = [
  z.object({
    name: z.literal("focus.name"),
    kind: z.enum(["skill", "area"]),
    text: wordsUpTo(FOCUS_TEXT_MAX),
  }),
  z.object({ name: z.literal("focus.delete"), focusId: FocusId }),
  z.object({ name: z.literal("focus.restore"), focusId: FocusId }),
  z.object({
    name: z.literal("point.mark"),
    pointId: SharedPointId,
    focusId: FocusId,
    marked: z.boolean(),
  }),
] as const;
