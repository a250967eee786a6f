import { catalogueOf } from "./catalogue.ts";

/** The words about goals, skills and areas. */
export const useGoalWords = catalogueOf({
  en: () => import("./en/goal.ts").then((m) => m.goal),
  de: () => import("./de/goal.ts").then((m) => m.goal),
});
