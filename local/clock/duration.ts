const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const shape =
  /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
const unitsMs = [7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS];

/** The longest step: about a century. */
const MAX_MS = 36_525 * DAY_MS;

/**
 * Milliseconds of an ISO 8601 duration of exact units, `PT24H` or `P7D`; undefined for everything else,
 * months and years included, because they are not always equally long.
 */
export function durationMs(text: string): number | undefined {
  const found = shape.exec(text);
  if (found === null) return undefined;
  const ms = unitsMs.reduce((sum, unit, i) => sum + Number(found[i + 1] ?? 0) * unit, 0);
  return ms <= MAX_MS ? Math.round(ms) : undefined;
}
