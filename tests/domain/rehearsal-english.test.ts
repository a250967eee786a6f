import { heard } from "../support/rehearsed-draft.ts";

const inNextTime = (text: string) => heard("en", "next-time", "saw", text);
const inWorked = (text: string) => heard("en", "worked", "saw", text);

describe("rehearsing in English", () => {
  test.each([
    ["You never answer my mails.", "never"],
    ["you NEVER listen to me", "NEVER"],
    ["You’ve never once thanked the team.", "never"],
    ["You aren't ever on time.", "aren't ever"],
    ["Always late.", "Always"],
    ["When I present, you constantly look at your phone.", "constantly"],
    ["I think you always avoid the hard topics.", "always"],
    ["You came late, and never sent the minutes.", "never"],
    ["You interrupt me every single time.", "every single time"],
    ["You do it all the time.", "all the time"],
    ["Your minutes are always late.", "always"],
    ["You do everything wrong.", "everything wrong"],
    ["Everyone thinks you are hard to reach.", "Everyone thinks"],
    ["Nobody trusts you.", "Nobody trusts"],
    ["The whole team was frustrated.", "The whole team was frustrated"],
  ])("[RR5] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`absolute-words: ${found}`]);
  });

  test.each([
    "You are not always late.",
    "You almost never ask.",
    "You don't do that always.",
    "I never got the minutes from you.",
    "I have always liked your reviews; this one had no comments.",
    "The backup always runs at night and you stopped it.",
    "You showed that the backup always runs at night.",
    "You said you never got the invite.",
    "You mentioned that you never got the invite.",
    "You can always ask me.",
    "You asked whether we always have to do it like this.",
    "You had never worked with the API before, and asked me on the third day.",
    "You interrupted Ines every time she spoke.",
    "You gave the always-on cluster a new owner.",
    "Never mind which: you put up the testers' plan and the team's.",
    "Nobody had to ask twice, you wrote down everything.",
    "Everyone in the room could follow your slides.",
    "Slide 4 was from last quarter, and everyone was confused by the numbers.",
  ])("[RR5] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR5] praise of one occasion may say never; praise of a habit says less than one occasion", () => {
    expect(inWorked("You never interrupted her, even when she thought for long.")).toEqual([]);
    expect(inWorked("You always asked Ines first in the demo.")).toEqual([]);
    expect(inWorked("You always ask the right questions.")).toEqual(["absolute-words: always"]);
  });

  test.each([
    ["You are lazy.", "You are lazy"],
    ["You're so unprofessional on calls.", "You're so unprofessional"],
    ["youre really arrogant sometimes", "youre really arrogant"],
    ["You’ve been so negative.", "You’ve been so negative"],
    ["You can be so condescending.", "You can be so condescending"],
    ["You’re a bit of a control freak.", "You’re a bit of a control freak"],
    ["You are such a diva.", "You are such a diva"],
    ["You are a bad listener.", "You are a bad listener"],
    ["You're not a team player.", "You're not a team player"],
    ["Your lack of respect was clear.", "Your lack of respect"],
    ["Your arrogance cost us the deal.", "Your arrogance"],
    ["You behaved unprofessionally with the client.", "You behaved unprofessionally"],
    ["You acted like a child.", "You acted like a child"],
    ["That was so typical of you.", "typical of you"],
  ])("[RR6] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`label-on-person: ${found}`]);
  });

  test.each([
    "You weren't rude.",
    "You were difficult to reach on Thursday.",
    "You handled the rude customer without raising your voice.",
    "The customer was rude and you stayed calm.",
    "You may have been tired; it came across as rude to the customer.",
    "You asked if I thought you were rude.",
    "You were the problem owner, and the ticket stayed open.",
    "You were late to the handover, and the night shift had to wait.",
    "You were the first to speak on all five topics.",
    "You are the owner of the ticket, and it is still open.",
    "You were passing by when the customer called.",
  ])("[RR6] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR6] praise for being something needs what it is for", () => {
    expect(inWorked("You're a star!")).toEqual(["label-on-person: You're a star"]);
    expect(inWorked("You are a great colleague.")).toEqual(["label-on-person: You are a great colleague"]);
    expect(inWorked("You're a star: you wrote the minutes while I was on the phone.")).toEqual([]);
  });

  test.each([
    ["You wanted to embarrass me.", "You wanted"],
    ["You obviously don't want to be here.", "You obviously don't want"],
    ["You don't care about the deadline.", "You don't care"],
    ["you dont care", "you dont care"],
    ["You couldn’t care less.", "You couldn’t care less"],
    ["You think the rules are for others.", "You think"],
    ["You left because you were angry.", "you were angry"],
    ["I feel that you don't respect me.", "you don't respect"],
    ["You were trying to undermine me.", "You were trying to undermine"],
    ["You deliberately left me out.", "You deliberately"],
    ["You did it on purpose.", "on purpose"],
    ["You ignored the mail out of spite.", "out of spite"],
    ["You didn't even bother to answer.", "You didn't even bother"],
  ])("[RR7] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`mind-reading: ${found}`]);
  });

  test.each([
    "What did you want to achieve with the mail?",
    "You told me you wanted more time.",
    "You told me on Monday that you were overwhelmed.",
    "It looked as if you were annoyed, but I may be wrong.",
    "You seemed bored.",
    "I had the impression that you wanted to end the call.",
    "I wondered if you were bored.",
    "You wanted to know who had decided it.",
    "You thought of the new colleagues and sent them the link.",
    "You felt ill and went home without telling the team.",
    "If you want, tell me on Thursday.",
    "I was annoyed, and you were in a hurry.",
  ])("[RR7] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR7] intent that is no reproach may stand in praise", () => {
    expect(inWorked("You deliberately asked the silent ones first.")).toEqual([]);
    expect(inWorked("You wanted the customer to feel heard.")).toEqual(["mind-reading: You wanted"]);
  });

  test.each([
    ["lately", "lately"],
    ["Sometimes in meetings", "Sometimes"],
    ["these days, in the stand-up", "these days"],
    ["Often in the review", "Often"],
    ["in general", "in general"],
    ["not sure", "not sure"],
    ["the other day", "the other day"],
    ["", ""],
    ["???", ""],
  ])("[RR8] when: “%s”", (text, found) => {
    expect(heard("en", "next-time", "when", text)).toEqual([`missing-situation: ${found}`]);
  });

  test.each([
    "Tuesday's review",
    "3 March",
    "the other day in the review",
    "Recently, when Ines presented the roadmap",
    "Often, for example last Tuesday",
    "While pairing on the importer",
    "When we walked back from lunch",
    "Every Monday",
  ])("[RR8] says nothing about when: %s", (text) => {
    expect(heard("en", "worked", "when", text)).toEqual([]);
  });

  test.each([
    ["You came ten minutes late. You interrupted Ines twice.", "You interrupted"],
    ["You came late and you interrupted Ines.", "you interrupted"],
    ["You came late, interrupted Ines and left early.", "interrupted"],
    ["You came late; you interrupted Ines; you left.", "you interrupted"],
    ["You missed the deadline. Also you didn't tell anyone.", "Also"],
    ["You missed the deadline. In addition, you left early.", "In addition"],
    ["- came late\n- interrupted Ines", "interrupted"],
    ["1. You came late\n2. You left early", "You"],
    ["Two things: 1) came late 2) left early", "left"],
  ])("[RR9] %j", (text, found) => {
    expect(inNextTime(text)).toEqual([`several-behaviours: ${found}`]);
  });

  test.each([
    "You asked Ines first. Then you waited.",
    "You interrupted Ines. You did not let her finish.",
    "You wrote the minutes. You sent them an hour later.",
    "You asked the two silent people first; both had seen the risk.",
    "You asked three questions:\n- what changed\n- why\n- what next",
    "You agreed to the plan on Monday. On Wednesday you told the client something else.",
    "You sent the plan that you wrote.",
    "You asked Ines and also Max.",
    "You were in the room. You interrupted Ines twice.",
    "You said that it was fine. You told Ines the opposite.",
    "You sent 3 mails: one on Monday, one on Tuesday, one on Friday.",
    "You wrote long, detailed, complicated sentences.",
    "You smiled ;) when Ines asked.",
  ])("[RR9] one behaviour: %j", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR9] praise may tell three steps, but not three things", () => {
    expect(inWorked("You asked Ines first. You waited.")).toEqual([]);
    expect(inWorked("You wrote the guide. You trained the new people. You left a list.")).toEqual([
      "several-behaviours: You trained",
    ]);
  });

  test.each([
    ["worked", "Great job!", "Great job"],
    ["worked", "Good work on the presentation, thanks.", "Good work"],
    ["worked", "You were great.", "great"],
    ["worked", "Well done 👏", "Well done"],
    ["worked", "You nailed it.", "You nailed it"],
    ["next-time", "The presentation was bad.", "bad"],
    ["next-time", "That was unprofessional.", "unprofessional"],
    ["next-time", "Your work is not good enough.", "not good"],
  ] as const)("[RR11] %s: %s", (tone, text, found) => {
    expect(heard("en", tone, "saw", text)).toEqual([`adjective-before-fact: ${found}`]);
  });

  test.each([
    ["worked", "You did a great job explaining the outage to Ines."],
    ["worked", "You gave good examples."],
    ["worked", "Great question about the pricing: who pays when a customer leaves."],
    ["worked", "Good catch in the contract, page 4, the wrong notice period."],
    ["next-time", "You marked the bad rows and deleted them."],
    ["next-time", "Bad timing: the announcement went out an hour before the customer call."],
    ["next-time", "Good work, but it came late."],
  ] as const)("[RR11] %s, with a fact: %s", (tone, text) => {
    expect(heard("en", tone, "saw", text)).toEqual([]);
  });

  test.each([
    "You opened the workshop by asking the two people who had said nothing, and waited.",
    "When the customer got loud, you lowered your voice and repeated what she had said.",
    "You told the client early that the date would slip, before anybody had to ask.",
    "You said no to the extra request, and explained why it would put the release at risk.",
    "You reviewed my pull request within the hour and pointed out the race I had not seen.",
    "You cut me off when I was explaining the risk, and when I tried again you cut me off again.",
    "The numbers on slide 4 were from last quarter, and the customer noticed.",
    "You left the meeting without a word when the topic came to the budget.",
    "You became the owner of the ticket in May and it has no update.",
    "You know, the demo started late, and you were not in the room.",
  ])("[RR1] good feedback stays as it is, in both tones: %s", (text) => {
    expect([inWorked(text), inNextTime(text)]).toEqual([[], []]);
  });
});
