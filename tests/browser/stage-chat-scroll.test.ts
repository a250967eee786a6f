import { eventually } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile({ query: "?report=chat" });

test("the chat shows its newest answer, however long it is", async () => {
  const { window, chat } = world.stage.report;
  await chat.getByRole("heading", { name: "A first step" }).waitFor();
  for (const words of ["help", "hello there", "add Not so sure", "agenda"]) {
    const said = await chat.getByRole("article").count();
    await window.getByRole("textbox", { name: "Write to Twofold" }).fill(words);
    await window.getByRole("button", { name: "Send" }).click();
    await eventually(() => chat.getByRole("article").count(), said + 2);
    await eventually(
      () => {
        return chat.evaluate((log) => {
          const scroller = log.parentElement;
          return scroller !== null && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24;
        });
      },
      true,
      5_000,
    );
  }
});
