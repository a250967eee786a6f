import { durationMs } from "../../local/clock/duration.ts";

describe("a step of the local clock", () => {
  test.each([
    ["PT24H", 86_400_000],
    ["P7D", 604_800_000],
    ["P2W", 1_209_600_000],
    ["P1DT2H3M4.5S", 93_784_500],
    ["PT0S", 0],
    ["PT90M", 5_400_000],
  ])("%s is %d milliseconds", (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  test.each(["", "P", "PT", "P1DT", "7D", "P1M", "P1Y", "-P1D", "PT1.5H", "P1D ", "P99999999D", "PT1H30"])(
    "%j is no duration of exact length",
    (text) => {
      expect(durationMs(text)).toBeUndefined();
    },
  );
});
