import type { RemarkCheck } from "../../../../core/domain/rehearsal.ts";
import type { rehearsal as english } from "../en/rehearsal.ts";

const reasons: Record<RemarkCheck, (name: string) => string> = {
  "absolute-words": () =>
    "Solche Worte laden zum Gegenbeispiel ein. Über ein einzelnes Mal spricht es sich leichter.",
  "label-on-person": (name) =>
    `Das sagt, wie ${name} ist. Was ${name} getan hat, lässt sich leichter hören und ändern.`,
  "mind-reading": (name) =>
    `Was gemeint oder gefühlt war, weiß nur ${name}. Schreib, was du gesehen oder gehört hast, und frag nach dem Rest.`,
  "missing-situation": () => "Mit einem Tag oder einem Ort denkt ihr beide an denselben Moment.",
  "several-behaviours": () =>
    "Das sieht nach mehr als einer Sache aus. Eine nach der anderen kommt besser an.",
  "no-next-step": () =>
    "Hier steht noch kein Vorschlag. Ein kleiner Wunsch gibt euch beiden etwas, womit ihr arbeiten könnt.",
  "adjective-before-fact": (name) =>
    `Das ist ein Urteil. Mit dem, was du gesehen oder gehört hast, kann ${name} es nachvollziehen.`,
};

export const rehearsal: typeof english = {
  "next-time": reasons,
  worked: {
    ...reasons,
    "absolute-words": () => "Ein einziges Mal, an das du dich erinnerst, sagt mehr als ein Immer.",
    "label-on-person": (name) =>
      `Hier geht es darum, wie ${name} ist. Was ${name} getan hat, lässt sich wiederholen.`,
    "mind-reading": (name) =>
      `Was gemeint oder gefühlt war, weiß nur ${name}. Was du gesehen oder gehört hast, genügt für sich.`,
    "several-behaviours": () =>
      "Das sieht nach mehr als einer Sache aus. Jede ist eine eigene Rückmeldung wert.",
    "adjective-before-fact": (name) =>
      `Schreib dazu, was du gesehen oder gehört hast: So weiß ${name}, was bleiben soll.`,
  },
};
