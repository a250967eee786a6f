import type { RefusalCode } from "../../../core/domain/refusal.ts";
import type { PointKind } from "../../../core/domain/talking-point.ts";

/** The languages that the bot speaks. */
export type Locale = "en" | "de";

/** A heading and what stands under it. */
export type Passage = { readonly title: string; readonly text: string };

/** Everything that the bot says, in one language. Functions take names and figures, never Markdown. */
export type Wording = {
  readonly locale: Locale;
  /** What a person writes for each thing; the first word is the one that the help shows. */
  readonly words: {
    readonly add: readonly string[];
    readonly agenda: readonly string[];
    readonly help: readonly string[];
  };
  readonly welcome: { readonly summary: string; readonly cards: readonly [Passage, Passage, Passage] };
  readonly help: {
    readonly title: string;
    readonly didNotUnderstand: string;
    readonly addHow: string;
    readonly addWhat: string;
    readonly agendaWhat: string;
    readonly helpWhat: string;
    readonly privacy: string;
  };
  readonly agenda: {
    readonly title: string;
    readonly with: (partner: string) => string;
    readonly when: string;
    readonly yours: string;
    readonly theirs: (partner: string) => string;
    readonly howToTick: string;
    readonly tick: (topic: string) => string;
    readonly empty: string;
    readonly more: (count: number) => string;
    readonly ticked: (topic: string) => string;
    readonly reopened: (topic: string) => string;
  };
  readonly point: {
    readonly mustCover: string;
    readonly minutes: (minutes: number) => string;
    readonly kinds: Readonly<Record<Exclude<PointKind, "talk">, string>>;
  };
  readonly added: {
    readonly title: string;
    readonly text: (partner: string) => string;
    readonly withdrawnTitle: string;
    readonly withdrawn: (partner: string) => string;
  };
  readonly meeting: {
    readonly savedTitle: string;
    readonly counts: (decisions: number, actionItems: number, carried: number) => string;
    readonly savedWhere: (partner: string) => string;
    readonly askTitle: string;
    readonly askText: (partner: string) => string;
    readonly askWhoSees: string;
    readonly happened: string;
    readonly findTime: string;
    readonly skip: string;
    readonly openCalendar: string;
    /** What somebody said became of it, to follow `saidBy`, and what that means. */
    readonly said: Readonly<Record<"happened" | "findTime" | "skip", { what: string; means: string }>>;
    readonly saidBy: {
      readonly you: (what: string) => string;
      readonly partner: (what: string, partner: string) => string;
      /** It is not known which of the two. */
      readonly either: (what: string) => string;
    };
    readonly takenBack: Passage;
  };
  readonly feedback: {
    readonly title: string;
    readonly text: (partner: string) => string;
    readonly when: string;
    readonly whoSees: (partner: string) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly placeholder: string;
  };
  readonly choose: {
    readonly agendaTitle: string;
    readonly agendaText: string;
    readonly addTitle: string;
    readonly addText: string;
    readonly label: string;
  };
  readonly noPair: Passage;
  readonly groupChat: Passage;
  readonly refused: string;
  readonly failed: Passage;
  readonly buttons: {
    readonly showAgenda: string;
    readonly showHelp: string;
    readonly open: string;
    readonly undo: string;
    readonly withdraw: string;
    readonly addAgain: string;
    readonly add: string;
  };
  readonly refusals: Readonly<Record<RefusalCode, (detail: Readonly<Record<string, number>>) => string>>;
};
