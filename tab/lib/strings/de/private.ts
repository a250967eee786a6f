import type { privateThings as english } from "../en/private.ts";

export const privateThings: typeof english = {
  hidden: "Verborgen rund um euer Treffen",
  show: "Zeigen",
  showLong: "Zeigen, was nur du siehst",
  inSight: "Was nur du siehst, ist hier gerade sichtbar.",
  hide: "Verbergen",
};
