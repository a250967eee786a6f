import * as z from "zod/mini";

const tail = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/));
const prefixed = <P extends string>(prefix: P) => z.templateLiteral([z.literal(prefix), tail]);
/** Of ids that are made of other ids. */
const longTail = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,240}$/));
const composed = <P extends string>(prefix: P) => z.templateLiteral([z.literal(prefix), longTail]);

/** Entra tenant id (`tid`). */
export const TenantId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
export type TenantId = z.infer<typeof TenantId>;
/** Entra object id (`oid`); never a mail address. */
export const PersonId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
export type PersonId = z.infer<typeof PersonId>;

export const PairId = prefixed("pair_");
export type PairId = z.infer<typeof PairId>;
export const SeriesId = prefixed("ser_");
export type SeriesId = z.infer<typeof SeriesId>;
/** Made of the original start, so that a moved meeting keeps its id: `occ_20260303T090000Z`. */
export const OccurrenceId = prefixed("occ_");
export type OccurrenceId = z.infer<typeof OccurrenceId>;
export const SharedPointId = prefixed("tp_");
export type SharedPointId = z.infer<typeof SharedPointId>;
/** A talking point that only its owner knows of; sharing it turns `pp_x` into `tp_x`. */
export const PrivatePointId = prefixed("pp_");
export type PrivatePointId = z.infer<typeof PrivatePointId>;
export const PointId = z.union([SharedPointId, PrivatePointId]);
export type PointId = z.infer<typeof PointId>;
export const ActionItemId = prefixed("ai_");
export type ActionItemId = z.infer<typeof ActionItemId>;
/** Made of the talking point that it is about: `tp_x` is decided in `dec_x`. */
export const DecisionId = prefixed("dec_");
export type DecisionId = z.infer<typeof DecisionId>;
/** Made of the id of its occurrence: `crs_20260303T090000Z`. */
export const CourseId = prefixed("crs_");
export type CourseId = z.infer<typeof CourseId>;
/** Made of the id of its pair. */
export const OutlineId = prefixed("out_");
export type OutlineId = z.infer<typeof OutlineId>;

/** A question to both whose answers stay sealed until both are in. */
export const SealedQuestionId = prefixed("sq_");
export type SealedQuestionId = z.infer<typeof SealedQuestionId>;
/** Feedback that only its author knows of; sharing it turns `fd_x` into `fb_x`. */
export const FeedbackDraftId = prefixed("fd_");
export type FeedbackDraftId = z.infer<typeof FeedbackDraftId>;
export const FeedbackId = prefixed("fb_");
export type FeedbackId = z.infer<typeof FeedbackId>;
export const FeedbackRequestId = prefixed("fr_");
export type FeedbackRequestId = z.infer<typeof FeedbackRequestId>;
export const ExpectationId = prefixed("ex_");
export type ExpectationId = z.infer<typeof ExpectationId>;
/** Made of the id of the person whose preference it is. */
export const PreferenceId = prefixed("pf_");
export type PreferenceId = z.infer<typeof PreferenceId>;
/** A check-in of one person's own that is over. */
export const PastCheckInId = composed("ci_");
export type PastCheckInId = z.infer<typeof PastCheckInId>;
/** What one of the two shares of a check-in: made of the occurrence, the person and the item. */
export const CheckInCopyId = composed("cic_");
export type CheckInCopyId = z.infer<typeof CheckInCopyId>;
export const CheckInReadyId = composed("rdy_");
export type CheckInReadyId = z.infer<typeof CheckInReadyId>;

/** The name of a question of the bank, as records keep it; the bank itself is not loaded for that. */
export const QuestionRef = prefixed("q_");
export type QuestionRef = z.infer<typeof QuestionRef>;
/** A question that somebody wrote for themselves. */
export const OwnQuestionId = prefixed("oq_");
export type OwnQuestionId = z.infer<typeof OwnQuestionId>;

export const GoalId = prefixed("go_");
export type GoalId = z.infer<typeof GoalId>;
export const FocusId = prefixed("fo_");
export type FocusId = z.infer<typeof FocusId>;

/** Chosen by whoever sends the command, unique for ever: what is created carries its tail as id. */
export const CommandId = prefixed("cmd_");
export type CommandId = z.infer<typeof CommandId>;

/** The id of what a command creates: the same command always creates the same record. */
export function idFromCommand<P extends string>(prefix: P, commandId: CommandId): `${P}${string}` {
  return `${prefix}${commandId.slice("cmd_".length)}`;
}

/** The id under which a private point is shared; deterministic, so that sharing twice is sharing once. */
export function sharedIdOf(pointId: PrivatePointId): SharedPointId {
  return `tp_${pointId.slice("pp_".length)}`;
}

/** Whether a point id names a private point. */
export function isPrivatePointId(pointId: PointId): pointId is PrivatePointId {
  return pointId.startsWith("pp_");
}
