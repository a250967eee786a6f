/** A bound that a figure is held against; every one is a ratio to a floor of the same run, a count, or named so. */
export type Goal = {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly met: boolean;
};

/** What a bench found. */
export type Report = {
  readonly bench: string;
  readonly goals: readonly Goal[];
  readonly figures: Readonly<Record<string, number | string>>;
};

/** A goal that is met up to and including the limit. */
export function atMost(name: string, value: number, limit: number): Goal {
  return { name, value: rounded(value), limit, met: value <= limit };
}

/** A goal that is met from the limit on. */
export function atLeast(name: string, value: number, limit: number): Goal {
  return { name, value: rounded(value), limit, met: value >= limit };
}

/** Three significant digits are as much as a shared machine can tell. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value below which a share of the sorted values lies; NaN when there are none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Rows as columns of equal width, for reading. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** Goals and figures as a table. */
export function readable(report: Report): string {
  const goals = report.goals.map((goal) => [
    goal.name,
    String(goal.value),
    String(goal.limit),
    goal.met ? "met" : "MISSED",
  ]);
  const figures = Object.entries(report.figures).map(([name, value]) => [name, String(value)]);
  const parts = [table(figures)];
  if (goals.length > 0) parts.push(table([["goal", "value", "limit", ""], ...goals]));
  return parts.join("\n\n");
}
