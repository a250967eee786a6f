import { SAMPLE_ZONE } from "../../people.ts";

/** `Mon 2 Mar, 10:00`, in the pair's own zone. */
export function momentWords(ms: number, locale: string): string {
  return `${dayWords(ms, locale)}, ${timeWords(ms, locale)}`;
}

/** Whether this device's clock shows another time than the pair's. */
export function isElsewhere(ms: number): boolean {
  const time = (timeZone?: string) =>
    new Intl.DateTimeFormat("en-GB", {
      timeStyle: "short",
      dateStyle: "short",
      ...(timeZone && { timeZone }),
    }).format(ms);
  return time() !== time(SAMPLE_ZONE);
}

/** `Tue 10:00`. */
export function weekdayAndTime(ms: number, locale: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: SAMPLE_ZONE }).format(ms);
  return `${weekday} ${timeWords(ms, locale)}`;
}

function dayWords(ms: number, locale: string): string {
  const parts = { weekday: "short", day: "numeric", month: "short", timeZone: SAMPLE_ZONE } as const;
  return new Intl.DateTimeFormat(locale, parts).format(ms).replace(/,/g, "");
}

function timeWords(ms: number, locale: string): string {
  const parts = { hour: "2-digit", minute: "2-digit", timeZone: SAMPLE_ZONE } as const;
  return new Intl.DateTimeFormat(locale, parts).format(ms);
}
