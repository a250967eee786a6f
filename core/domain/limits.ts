/** Characters (UTF-16 units) of a talking point or an action item. */
export const TEXT_MAX = 500;
/** Characters of the note under a talking point, and of a private note. */
export const NOTE_MAX = 20_000;
/** Talking points of a pair that are open or put off to later, at the same time. */
export const OPEN_POINTS_MAX = 200;
/** Open action items of a pair at the same time. */
export const OPEN_ACTION_ITEMS_MAX = 200;
/** Private points that one person keeps for one pair: the notebook stays one small record that way. */
export const PRIVATE_POINTS_MAX = 20;
/** How often the question card of a meeting may be swapped for another. */
export const SWAPS_MAX = 3;
/** Questions of the bank that one person keeps as favourites. */
export const FAVOURITES_MAX = 40;
/** Questions of their own that one person keeps for one pair. */
export const OWN_QUESTIONS_MAX = 20;
/** Characters of a question of one's own. */
export const QUESTION_MAX = 200;
/** Removed questions that can still be brought back. */
export const REMOVED_QUESTIONS_KEPT = 5;
/** Questions that a pair remembers as worth asking; the oldest make room. */
export const WORTH_ASKING_MAX = 40;
/** Minutes that one talking point can ask for. */
export const MINUTES_MAX = 120;
/** Characters of what one person wants from a meeting. */
export const WANT_MAX = 200;
/** Seconds in which both read in silence. */
export const QUIET_MAX_S = 180;
/** Sections and points of a meeting whose time is counted each for itself. */
export const SPENT_MAX = 100;
/** Commands a record remembers, so that a repeated one is recognised. */
export const REMEMBERED_COMMANDS = 24;
/** Seconds that deleted words stay for undo before the store drops them: 30 days. */
export const DELETED_TTL_S = 30 * 24 * 60 * 60;
/** Days after which what was settled leaves the open agenda and is found in the history only. */
export const SETTLED_SHOWN_DAYS = 14;
/** Bytes of one encoded text update; typing sends far less, a paste of a full note fits. */
export const TEXT_UPDATE_BYTES_MAX = 96_000;
/** Minutes in which both can put the day of a new promise right. */
export const DUE_CORRECTED_MIN = 10;
/** Characters of why a promise gets a new date. */
export const WHY_MAX = 200;
/** New dates that one promise remembers; older ones are forgotten. */
export const RENEGOTIATIONS_KEPT = 12;
/** Points that one wrap marks as carried over: with what else it writes it stays within one batch. */
export const CARRIED_MAX = 90;
/** Meetings that a point remembers being carried over from. */
export const CARRIED_FROM_KEPT = 12;
/** Decisions that a wrap keeps in words. */
export const DECIDED_KEPT = 5;
/** Meetings of which a person's own "worth your time?" is kept: half a year of weekly ones. */
export const WORTH_KEPT = 26;
/** Options of one decision. */
export const OPTIONS_MAX = 12;
/** Characters of one line of a sealed answer. */
export const ANSWER_LINE_MAX = 200;
/** Priorities that a sealed answer names at most. */
export const PRIORITIES_MAX = 3;
/** Questions of the retro. */
export const RETRO_QUESTIONS = 3;
/** Sealed questions of a pair that wait for answers at the same time. */
export const OPEN_QUESTIONS_MAX = 6;
/** Sealed answers that one notebook holds; those to questions that are over make room. */
export const SEALED_ANSWERS_MAX = 12;
/** Minutes at the beginning of the report's points that nobody but their owner gives away. */
export const PROTECTED_MINUTES = 10;
/** Minutes of a point that asks for none, when its section has no more to share. */
export const LEAST_SHARE_MINUTES = 2;
/** Minutes before the end at which it is time to wrap up. */
export const WRAP_CUE_MINUTES = 3;
/** Minutes that are added to what has the turn at a tap. */
export const MORE_MINUTES = 5;
/** Minutes that can be asked for at once. */
export const ASKED_MINUTES_MAX = 30;
/** Points that can be asked for at once. */
export const ASKED_POINTS_MAX = 20;
/** Times that minutes went from one thing to another in one meeting. */
export const GIVEN_MAX = 100;
/** Characters of one part of feedback, of an example, and of what somebody had in mind. */
export const PART_MAX = 2_000;
/** Drafts of feedback that one person keeps for one pair, and discarded ones that can be brought back. */
export const FEEDBACK_DRAFTS_MAX = 10;
export const DISCARDED_DRAFTS_MAX = 3;
/** Feedback of a pair about which something is still to be done, at the same time. */
export const UNSETTLED_FEEDBACK_MAX = 100;
/** Questions for feedback that one person has open. */
export const OPEN_REQUESTS_MAX = 10;
/** Days after which what is to be different next time is looked at again, unless another day is agreed. */
export const FOLLOW_UP_DAYS = 14;
/** Days for which an answer to feedback can be changed. */
export const ANSWER_OPEN_DAYS = 14;
/** Characters of a reflection, and how many stay in the notebook; older ones move beside it. */
export const REFLECTION_MAX = 500;
export const REFLECTIONS_MAX = 20;
/** Characters of how somebody likes to get feedback, in their own words. */
export const PREFERENCE_LINE_MAX = 200;
/** Expectations of a pair that stand at the same time. */
export const EXPECTATIONS_MAX = 50;
/** Characters of the one word of a check-in. */
export const CHECK_IN_WORD_MAX = 40;
/** Days for which an answer of a check-in can be shared at most, and for how many unless another day is chosen. */
export const CHECK_IN_SHARED_DAYS_MAX = 90;
export const CHECK_IN_SHARED_DAYS = 7;
/** Days after its meeting for which a check-in is kept. */
export const CHECK_IN_KEPT_DAYS = 365;
/** Check-ins that are at hand at once: a meeting that moves behind another, or is skipped and taken back, keeps its own. */
export const CHECK_INS_AT_HAND = 2;
/** Goals that one person has at the same time. */
export const GOALS_MAX = 12;
/** Changes that a goal remembers. */
export const GOAL_CHANGES_KEPT = 20;
/** Skills and areas that a pair has at the same time, and characters of the name of one. */
export const FOCUS_MAX = 12;
export const FOCUS_TEXT_MAX = 40;
/** Skills and areas that one talking point is marked with. */
export const MARKS_MAX = 4;
