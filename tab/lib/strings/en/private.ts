/** The words about private things while a screen may be shared. */
export const privateThings = {
  hidden: "Hidden around your meeting",
  show: "Show",
  showLong: "Show what only you can see",
  inSight: "What only you can see is in sight here.",
  hide: "Hide it",
};
