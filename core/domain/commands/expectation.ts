import * as z from "zod/mini";
import { ExpectationId } from "../ids.ts";
import { Words } from "./words.ts";

/** What can be done to what the manager expects. */
export const expectationCommands = [
  z.object({ name: z.literal("expectation.write"), text: Words }),
  z.object({ name: z.literal("expectation.edit"), expectationId: ExpectationId, text: Words }),
  z.object({ name: z.literal("expectation.acknowledge"), expectationId: ExpectationId }),
  z.object({ name: z.literal("expectation.act"), expectationId: ExpectationId, acted: z.boolean() }),
  z.object({ name: z.literal("expectation.delete"), expectationId: ExpectationId }),
  z.object({ name: z.literal("expectation.restore"), expectationId: ExpectationId }),
] as const;
