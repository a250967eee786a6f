import * as z from "zod/mini";
import { Command } from "../domain/command.ts";
import { CommandId } from "../domain/ids.ts";
import { ok, type Result, refuse } from "../domain/result.ts";

/** A command on its way: `commandId` makes it once-only, `seen` is the `rev` its sender looked at. */
export const Envelope = z.object({
  commandId: CommandId,
  seen: z.optional(z.int().check(z.minimum(0))),
  command: Command,
});
export type Envelope = z.infer<typeof Envelope>;

/**
 * Parses what a client sent as a command. Refuses `text-empty` and `text-too-long` where that is what is
 * wrong, so that the writer is told and keeps the words; everything else malformed is `invalid`.
 */
export function parseEnvelope(raw: unknown): Result<Envelope> {
  const parsed = z.safeParse(Envelope, raw);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  const tooLong = issues.find((issue) => issue.code === "too_big" && issue.origin === "string");
  if (tooLong?.code === "too_big") return refuse("text-too-long", { max: Number(tooLong.maximum) });
  const isEmpty = issues.some((issue) => issue.code === "too_small" && isWords(issue.path.at(-1)));
  return refuse(isEmpty ? "text-empty" : "invalid");
}

function isWords(field: PropertyKey | undefined): boolean {
  return field === "text" || field === "words" || field === "word";
}
