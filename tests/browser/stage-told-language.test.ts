import { actAs, MEETING } from "../support/stage-meeting.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile();

test("[LV6] who reads the panel in German is told in German, whatever they wrote to the bot in", async () => {
  const { server } = world;
  await server.local("/local/chat/report", { text: "help", locale: "en-GB" });
  const { page } = await world.openStage({ query: "?language=de" });
  const panel = page.frameLocator('iframe[title="Seitenbereich von Rafael Costa"]');
  await panel.getByRole("textbox", { name: "Gesprächspunkt hinzufügen" }).waitFor();
  await server.local("/local/clock", { now: "2026-03-03T09:29:00.000Z" });
  await actAs(server, "manager", { name: "course.wrap", occurrenceId: MEETING });
  await server.local("/local/clock", { now: "2026-03-03T09:32:00.000Z" });
  const { report } = await world.openStage({ query: "?report=chat" });
  await report.chat.getByRole("heading", { name: "Euer 1:1 ist gespeichert" }).waitFor();
}, 60_000);
