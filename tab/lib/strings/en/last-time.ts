/** What the two left off with. */
export const lastTime = {
  title: "Last time",
  promised: (who: string, open: number) =>
    open === 1 ? `${who}: 1 open promise` : `${who}: ${open} open promises`,
  overdue: (count: number) => (count === 1 ? "1 overdue" : `${count} overdue`),
  noPromises: "No promise is open.",
  decided: (outcome: string) => `Decided: ${outcome}`,
  moreDecided: (count: number) => (count === 1 ? "and 1 more" : `and ${count} more`),
  inHistory: (count: number) => `${count} more in the history`,
  nothingDecided: "Nothing was decided.",
  carried: (names: string) => `Carried over: ${names}`,
  moreCarried: (count: number) => (count === 1 ? "and 1 more" : `and ${count} more`),
  nothingCarried: "Nothing was left over.",
};
