import { catalogueOf } from "./catalogue.ts";

/** The words about the course of a meeting, which several parts of the app speak of. */
export const useCourseWords = catalogueOf({
  en: () => import("./en/course.ts").then((m) => m.course),
  de: () => import("./de/course.ts").then((m) => m.course),
});
