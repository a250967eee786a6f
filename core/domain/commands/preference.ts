import * as z from "zod/mini";
import { PersonId } from "../ids.ts";
import { preferenceFields } from "../preference.ts";

/** How one says how they like to get feedback and coaching. */
export const preferenceCommands = [
  z.object({ name: z.literal("preference.share"), personId: PersonId, ...preferenceFields }),
] as const;
