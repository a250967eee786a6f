import { openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { type InstanceProcess, startInstanceProcess } from "../support/instance-process.ts";
import { aPair, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { openRealWindow, type RealWindow } from "../support/real-window.ts";
import { type ServedCosmos, serveCosmos } from "../support/served-cosmos.ts";

let cosmos: ServedCosmos;
let instance: InstanceProcess;
const windows: RealWindow[] = [];

beforeEach(async () => {
  cosmos = await serveCosmos();
  const stores = openCosmosStores({
    client: { endpoint: cosmos.url, key: "bG9jYWw=" },
    databaseId: "twofold",
  });
  await stores.ensureContainers();
  await stores.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aPair, etag: null }]);
  stores.close();
  instance = await startInstanceProcess(cosmos.url);
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.session.close();
  await instance.kill();
  await cosmos.close();
});

function windowOf(personId: string): RealWindow {
  const owner = { tenantId: TENANT, personId };
  const window = openRealWindow({ url: instance.url, pairId: PAIR_ID, owner, token: personId });
  windows.push(window);
  return window;
}

type Screen = Awaited<ReturnType<RealWindow["until"]>>;

function pointsOn({ agenda }: Screen): TalkingPoint[] {
  return agenda.sections.flatMap((section) => section.points);
}

function words(screen: Screen): string[] {
  return pointsOn(screen).map((point) => point.text);
}

test("[RP4] [NT1] two people in two windows see one agenda and type into one note", async () => {
  const [mine, theirs] = [windowOf(report.id), windowOf(manager.id)];
  await mine.until(() => true);
  await theirs.until((screen) => screen.partnerHere !== null);
  const done = mine.session.act({ name: "point.add", text: "Budget" });
  const target = "commandId" in done ? (`tp_${done.commandId.slice(4)}` as const) : "private-note";
  expect(words(await theirs.until((screen) => words(screen).length === 1))).toEqual(["Budget"]);
  await mine.until((screen) => screen.saving.state === "saved");

  const [here, there] = [mine.session.openNote(target), theirs.session.openNote(target)];
  here?.replace(0, 0, "Ask for more");
  there?.replace(0, 0, "Offsite? ");
  const both = "Ask for more".length + "Offsite? ".length;
  const isStored = (screen: Screen) => pointsOn(screen)[0]?.note.plain.length === both;
  const [one] = pointsOn(await mine.until((screen) => isStored(screen) && screen.saving.state === "saved"));
  const [two] = pointsOn(await theirs.until((screen) => isStored(screen) && screen.saving.state === "saved"));
  expect(one?.note).toEqual(two?.note);
  expect([here?.text(), there?.text()]).toEqual([one?.note.plain, one?.note.plain]);
}, 30_000);

test("[RP2] windows carry on by themselves when the server is killed and comes back", async () => {
  const [mine, theirs] = [windowOf(report.id), windowOf(manager.id)];
  await mine.until(() => true);
  await theirs.until(() => true);
  for (let i = 0; i < 20; i++) mine.session.act({ name: "point.add", text: `before ${i}` });
  const { port } = instance;
  await instance.kill();
  await mine.until((screen) => screen.saving.state === "offline");
  for (let i = 0; i < 20; i++) theirs.session.act({ name: "point.add", text: `meanwhile ${i}` });
  instance = await startInstanceProcess(cosmos.url, port);
  const isAllStored = (screen: Screen) => screen.saving.state === "saved" && words(screen).length === 40;
  const [one, two] = [await mine.until(isAllStored), await theirs.until(isAllStored)];
  expect(two.agenda.sections).toEqual(one.agenda.sections);
  expect(new Set(words(one)).size).toBe(40);
}, 30_000);
