import type { ReactNode } from "react";
import type { CommandInput } from "../../../core/domain/command.ts";
import type { FeedbackDraft, FeedbackRequest } from "../../../core/domain/feedback.ts";
import type { FeedbackId } from "../../../core/domain/ids.ts";
import type { Participant } from "../../../core/domain/pair.ts";
import type { PairView } from "../../../core/domain/pair-view.ts";

/** What all parts of the section look at. */
export type FeedbackSide = {
  readonly view: PairView;
  readonly me: Participant;
  /** The other one's first name. */
  readonly partner: string;
  readonly isPending: (id: string) => boolean;
  readonly isOffline: boolean;
  readonly refusedBeside: (id: string) => ReactNode;
  /** What the viewer thinks about it; empty when nothing. */
  readonly reflectionOn: (id: FeedbackId) => string;
  /** The question that a draft answers. */
  readonly requestOf: (draft: FeedbackDraft) => FeedbackRequest | undefined;
  /** The way back for what went from a list, and where it stood. */
  readonly undoIn: (list: string) => { readonly index: number; readonly content: ReactNode } | null;
  readonly onGone: (gone: { restore: CommandInput; words: string; list: string; index: number }) => void;
};
