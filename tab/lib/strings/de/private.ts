import type { privateThings as english } from "../en/private.ts";

export const privateThings: typeof english = {
  hidden: "Verborgen, während ihr euch trefft",
  show: "Zeigen",
  showLong: "Zeigen, was nur du siehst",
  inSight: "Was nur du siehst, ist hier gerade sichtbar.",
  hide: "Verbergen",
};
