import type { Locator } from "playwright-core";
import { pressTogether, type StagePerson } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile();

const button = ({ chat }: StagePerson, name: string): Locator =>
  chat.getByRole("button", { name, exact: true });

test("[WU5] both say something else in their chats at the same moment: both read the same, and both are asked again", async () => {
  const { manager, report } = await world.openStage({ query: "?manager=chat&report=chat" });
  await world.server.local("/local/clock", { now: "2026-03-04T08:00:00.000Z" });
  await button(manager, "Find a time").waitFor();
  await button(report, "It happened").waitFor();
  await pressTogether(button(manager, "Find a time"), button(report, "It happened"));
  const saidBy = (words: string) => manager.chat.or(report.chat).getByText(`said that ${words}`);
  await saidBy("it").nth(1).waitFor();
  const isManagers = (await saidBy("it still needs a time").count()) > 0;
  const [first, second] = isManagers ? [manager, report] : [report, manager];
  const what = isManagers ? "it still needs a time" : "it happened";
  const name = isManagers ? "Maren" : "Rafael";
  await first.chat.getByText(`You said that ${what}.`).waitFor();
  await second.chat.getByText(`${name} said that ${what}.`).waitFor();
  await button(first, "Undo").click();
  for (const person of [manager, report]) {
    for (const answer of ["It happened", "Find a time", "Skip this one"])
      await button(person, answer).waitFor();
  }
}, 90_000);
