import { REMARKS_MAX, type RehearsedDraft, type Remark, rehearse } from "../../core/domain/rehearsal.ts";
import { goodDrafts, heard } from "../support/rehearsed-draft.ts";

const nothing = { when: "", saw: "", ledTo: "", nextTime: "" };
const full: RehearsedDraft = {
  tone: "next-time",
  when: "lately",
  saw: "You are lazy. You never answer and you don't care. You deleted the ticket. You left.",
  ledTo: "You are so negative. You always think it is fine.",
  nextTime: "",
};

function remark(draft: Partial<RehearsedDraft>, language: "en" | "de" = "en"): readonly Remark[] {
  return rehearse({ ...goodDrafts[language], tone: "next-time", ...draft }, language);
}

describe("a rehearsal", () => {
  test("[RR1] says the same again, changes nothing, and tells neither a score nor a verdict", () => {
    const draft = Object.freeze({ ...full });
    const remarks = rehearse(draft, "en");
    expect(rehearse(draft, "en")).toEqual(remarks);
    expect([...new Set(remarks.flatMap((one) => Object.keys(one)))].sort()).toEqual([
      "check",
      "found",
      "from",
      "part",
      "to",
    ]);
  });

  test("[RR2] stops at six, one of a check in a part, in the order of reading", () => {
    const remarks = rehearse(full, "en");
    expect(remarks.map((one) => `${one.part} ${one.check}: ${one.found}`)).toEqual([
      "when missing-situation: lately",
      "saw label-on-person: You are lazy",
      "saw absolute-words: never",
      "saw mind-reading: you don't care",
      "saw several-behaviours: You deleted",
      "ledTo label-on-person: You are so negative",
    ]);
    expect(remarks).toHaveLength(REMARKS_MAX);
  });

  test("[RR2] what is left out is what would be read last", () => {
    const remarks = remark({ when: "", saw: "You always shout.", ledTo: "You are rude.", nextTime: " " });
    expect(remarks.map((one) => [one.part, one.check])).toEqual([
      ["when", "missing-situation"],
      ["saw", "absolute-words"],
      ["ledTo", "label-on-person"],
      ["nextTime", "no-next-step"],
    ]);
  });

  test.each([
    ["en", "In the review you\u2019re always late.", "always", 21],
    ["en", "😀👩🏽‍💻 You never answer.", "never", 14],
    ["en", "שלום, Ines: you never answer.", "never", 16],
    ["en", "\u200FYou\u200F never answer.", "never", 6],
    ["en", "You’re\u00A0always late.", "always", 7],
    ["en", "You nev\u00ADer answer.", "nev\u00ADer", 4],
    ["de", "Übrigens kommst du immer zu spät.", "immer", 19],
    ["de", "U\u0308brigens kommst du immer zu spa\u0308t.", "immer", 20],
    ["de", "Du, STÄNDIG unterbrichst du Ines.", "STÄNDIG", 4],
  ] as const)("[RR3] in %s, of %j it points at %j", (language, saw, found, from) => {
    expect(remark({ saw }, language)).toEqual([
      { check: "absolute-words", part: "saw", from, to: from + found.length, found },
    ]);
  });

  test("[RR3] where something is missing it points at no words", () => {
    expect(remark({ when: " \n", nextTime: "tbd" })).toEqual([
      { check: "missing-situation", part: "when", from: null, to: null, found: "" },
      { check: "no-next-step", part: "nextTime", from: null, to: null, found: "" },
    ]);
  });

  test.each([
    "You said “I never read those, you are lazy”.",
    'You wrote "you never listen" on the board.',
    "You wrote 'never again' on the board.",
    "You wrote ‘you always lie’ on the board.",
    "You wrote «you never listen» on the board.",
    "You closed the ticket „Login never works“ without a test.",
    'You wrote "you never listen” on the board.',
    "You shouted “He said ‘never’ and you always lie!” in the call.",
    "You wrote:\n> you never listen, you are lazy\nand sent it to the team.",
    "You called her `lazy`, and “unprofessional”.",
    "You wrote “you never listen",
    "You linked https://example.com/?you=never;you=always in the ticket.",
  ])("[RR4] what somebody said is left alone: %j", (saw) => {
    expect(remark({ saw })).toEqual([]);
  });

  test.each([
    ["“Fine” was the answer, and you never came back.", "never"],
    ["The testers' plan: you never read it. The team's neither.", "never"],
    ['The 27" screen: you never returned it.', "never"],
    ["‘Fine’ was the answer. You never came back.", "never"],
  ])("[RR4] what stands beside a quotation is not: %s", (saw, found) => {
    expect(remark({ saw })).toMatchObject([{ check: "absolute-words", found }]);
  });

  test("[RR8] a day in what was seen tells the situation too", () => {
    expect(remark({ when: "", saw: "On Tuesday you left the review before Ines had spoken." })).toEqual([]);
    expect(remark({ when: "neulich", saw: "Du bist am Dienstag früh gegangen." }, "de")).toEqual([]);
  });

  test("[RR10] only what could be otherwise needs a next step", () => {
    expect(heard("en", "next-time", "nextTime", "")).toEqual(["no-next-step: "]);
    expect(heard("en", "worked", "nextTime", "")).toEqual([]);
    expect(heard("de", "next-time", "nextTime", " – ")).toEqual(["no-next-step: "]);
    expect(heard("de", "worked", "nextTime", "")).toEqual([]);
    expect(heard("en", "next-time", "nextTime", "Always send the numbers the evening before.")).toEqual([]);
  });

  test.each(["worked", "next-time"] as const)("[RR12] a draft without words (%s) gets no remark", (tone) => {
    expect(rehearse({ tone, ...nothing }, "en")).toEqual([]);
    expect(rehearse({ tone, ...nothing, when: " \n", saw: "👏👏", nextTime: "…" }, "de")).toEqual([]);
  });

  test.each(["You never answer.", "Toujours en retard.", "أنت دائما متأخر.", "תמיד באיחור.", "いつも遅い。"])(
    "[RR12] words of another language are left alone: %s",
    (saw) => {
      expect(remark({ saw }, "de")).toEqual([]);
    },
  );
});
