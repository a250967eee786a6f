import { type Decide, decideAgenda } from "./decide-agenda.ts";

/**
 * Decides every command. The caller has proven that `by` is one of the pair. Refusals are those of the
 * noun's rules in RULES.md. The panel loads it after its first screen.
 */
export const decide: Decide = (view, command, by, attempt) => {
  switch (command.name) {
    default:
      return decideAgenda(view, command, by, attempt);
  }
};
