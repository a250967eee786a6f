import { inOwnOrder } from "../../tab/lib/strings/own-order.ts";

const words = inOwnOrder({
  title: "Goals",
  levels: ["low", "high"],
  presence: { here: (name: string) => `${name} is here` },
  late: (text: string, count: number) => `${count} min: ${text}`,
  refused: ({ report, max }: { report: string; max: number }) => `${report}: at most ${max}`,
});

describe("sentences read in their own order", () => {
  test("a name from right to left is set apart from the sentence, which runs from left to right", () => {
    expect(words.presence.here("عمر")).toBe("\u200e\u2068عمر\u2069 is here");
    expect(words.presence.here("דנה")).toBe("\u200e\u2068דנה\u2069 is here");
  });

  test("so is a title among figures, and a name among facts", () => {
    expect(words.late("مراجعة 3", 5)).toBe("\u200e5 min: \u2068مراجعة 3\u2069");
    expect(words.refused({ report: "عمر", max: 3 })).toBe("\u200e\u2068عمر\u2069: at most 3");
  });

  test("all else stays as it was written", () => {
    expect(words.presence.here("Žofie")).toBe("Žofie is here");
    expect(words.refused({ report: "Rafael", max: 3 })).toBe("Rafael: at most 3");
    expect([words.title, ...words.levels]).toEqual(["Goals", "low", "high"]);
  });

  test("words are the same each time they are read", () => {
    expect(words.presence).toBe(words.presence);
    expect(words.presence.here).toBe(words.presence.here);
  });
});
