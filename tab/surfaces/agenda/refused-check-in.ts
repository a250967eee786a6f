import type { RefusedCommand } from "../../lib/pair-session.ts";

/** Whether a refused command is one of the check-in: what is said about it stands in that section. */
export function isAboutCheckIn({ command }: RefusedCommand): boolean {
  return command.name.startsWith("checkIn.");
}

/** What was refused of the check-in, without what nobody did by hand: that something was opened. */
export function refusedCheckIn(refused: readonly RefusedCommand[]): {
  readonly refused: readonly RefusedCommand[];
  readonly silent: readonly RefusedCommand[];
} {
  const all = refused.filter(isAboutCheckIn);
  return {
    refused: all.filter(({ command }) => command.name !== "checkIn.opened"),
    silent: all.filter(({ command }) => command.name === "checkIn.opened"),
  };
}
