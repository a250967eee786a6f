import type { CommandNamed } from "./command.ts";
import type { Course } from "./course.ts";
import { courseToChange, spentWith } from "./course-commands.ts";
import type { Instant } from "./instant.ts";
import { bookedMinutes } from "./occurrence.ts";
import type { Outline } from "./outline.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { outlineOf, plannedSections } from "./planned-course.ts";
import { type Attempt, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import { inOrder, isSpecial, type PlannedSection, type SectionKey, type TemplateKey } from "./template.ts";

type OutlineCommand = CommandNamed<
  "course.useTemplate" | "course.setOwn" | "course.orderSections" | "course.proposeOrder"
>;

/** The course after a command, and what the next meetings take over from it. */
type Next = { readonly course: Course; readonly outline?: Outline };

/**
 * Decides what a meeting is made of: the manager chooses and fills the template, the report orders it.
 * Refuses `managers-to-set` and `reports-to-order`. [CO8] [CO9] [CO10]
 */
export function decideOutline(
  view: PairView,
  command: OutlineCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const course = courseToChange(view, command.occurrenceId, attempt);
  if (!course.ok) return course;
  if (course.value === null) return ok(noChange);
  const next = nextOf(view, course.value, command, by, attempt.now);
  if (!next.ok) return next;
  const { outline } = next.value;
  const changed = [next.value.course, ...(outline === undefined ? [] : [outline])];
  return ok({ shared: changed.map((record) => stamp(record, attempt)), notebook: null });
}

function nextOf(
  view: PairView,
  course: Course,
  command: OutlineCommand,
  by: Participant,
  now: Instant,
): Result<Next> {
  const outline = outlineOf(view);
  switch (command.name) {
    case "course.useTemplate":
      if (by.role !== "manager") return refuse("managers-to-set");
      return ok(withTemplate(view, course, outline, command.template, now));
    case "course.setOwn": {
      if (by.role !== "manager") return refuse("managers-to-set");
      return ok(withMinutes(view, course, outline, command.sections, now));
    }
    case "course.orderSections":
      if (by.role !== "report") return refuse("reports-to-order");
      if (!isOrderOf(course.sections, command.order)) return refuse("invalid");
      return ok(ordered(course, outline, command.order));
    case "course.proposeOrder": {
      const { order } = command;
      if (order !== null && by.role !== "manager") return refuse("managers-to-set");
      if (order !== null && !isOrderOf(course.sections, order)) return refuse("invalid");
      return ok({ course: { ...course, proposedOrder: order } });
    }
  }
}

/**
 * What is changed in a special meeting is for that meeting; else it makes the pair's own template. The order is
 * the one that the report gave, and what the manager proposed of it still stands. [CO8] [CO9] [CO10]
 */
function withMinutes(
  view: PairView,
  course: Course,
  outline: Outline,
  given: readonly PlannedSection[],
  now: Instant,
): Next {
  const sections = inOrder(
    given,
    course.sections.map((one) => one.key),
  );
  const { proposedOrder: before } = course;
  const proposedOrder = before !== null && isOrderOf(sections, before) ? before : null;
  if (isSpecial(course.template)) return { course: onTurn({ ...course, sections, proposedOrder }, now) };
  const own = { length: bookedMinutes(view.records, course.occurrenceId, now), sections };
  const orders = outline.orders.filter((one) => one.template !== "own");
  const next = withTemplate(view, course, { ...outline, own, orders }, "own", now);
  return { ...next, course: { ...next.course, proposedOrder } };
}

/** A special template is for this meeting; the others are for those that follow too. [CO8] */
function withTemplate(
  view: PairView,
  course: Course,
  outline: Outline,
  template: TemplateKey,
  now: Instant,
): Next {
  const minutes = bookedMinutes(view.records, course.occurrenceId, now);
  const sections = plannedSections(outline, template, minutes);
  const next = onTurn({ ...course, template, sections, proposedOrder: null }, now);
  if (isSpecial(template)) return { course: next };
  return {
    course: next,
    outline: { ...outline, usual: template === "own" ? "own" : "regular", isChosen: true },
  };
}

/** A turn at a section that is left out goes to the first one. */
function onTurn(course: Course, now: Instant): Course {
  const { turn, sections } = course;
  const [first] = sections;
  if (turn === null || first === undefined || sections.some((one) => one.key === turn.section)) return course;
  const spent = spentWith(course.spent, turn, now);
  return { ...course, spent, turn: { section: first.key, pointId: null, since: now } };
}

/** The template remembers the order. [CO9] */
function ordered(course: Course, outline: Outline, order: readonly SectionKey[]): Next {
  const others = outline.orders.filter((one) => one.template !== course.template);
  return {
    course: { ...course, sections: inOrder(course.sections, order), proposedOrder: null },
    outline: { ...outline, orders: [...others, { template: course.template, order: [...order] }] },
  };
}

/** Whether it names each section once, the wrap-up last. [CO9] */
function isOrderOf(sections: readonly PlannedSection[], order: readonly SectionKey[]): boolean {
  const keys = new Set(sections.map((one) => one.key));
  const isSame =
    order.length === keys.size && new Set(order).isSubsetOf(keys) && new Set(order).size === keys.size;
  return isSame && order.at(-1) === "wrap";
}
