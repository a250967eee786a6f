import { openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { type InstanceProcess, startInstanceProcess } from "../support/instance-process.ts";
import { aPair, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { openRealWindow, type RealWindow } from "../support/real-window.ts";
import { type ServedCosmos, serveCosmos } from "../support/served-cosmos.ts";

let cosmos: ServedCosmos;
let instance: InstanceProcess;
let editor: RealWindow;
let ticker: RealWindow;

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
  [editor, ticker] = [windowOf(manager.id), windowOf(report.id)];
  await editor.until((screen) => screen.partnerHere !== null);
});
afterEach(async () => {
  for (const window of [editor, ticker]) window.session.close();
  await instance.kill();
  await cosmos.close();
});

function windowOf(personId: string): RealWindow {
  const owner = { tenantId: TENANT, personId };
  return openRealWindow({ url: instance.url, pairId: PAIR_ID, owner, token: personId });
}

type Screen = Awaited<ReturnType<RealWindow["until"]>>;
const pointsOn = ({ agenda }: Screen): TalkingPoint[] => [
  ...agenda.sections.flatMap((section) => section.points),
  ...agenda.discussed,
];

/** A point that both see. */
async function aPoint(): Promise<`tp_${string}`> {
  ticker.session.act({ name: "point.add", text: "Budget" });
  const [screen] = await Promise.all(
    [editor, ticker].map((window) =>
      window.until((one) => pointsOn(one).length === 1 && one.saving.state === "saved"),
    ),
  );
  const id = screen === undefined ? undefined : pointsOn(screen)[0]?.id;
  if (id === undefined) throw new Error("There is no point.");
  return id;
}

const edit = (pointId: `tp_${string}`) =>
  editor.session.act({ name: "point.edit", pointId, text: "Budget for two courses", minutes: 9 });
const tick = (pointId: `tp_${string}`, discussed = true) =>
  ticker.session.act({ name: "point.discuss", pointId, occurrenceId: null, discussed });

const isSo = (screen: Screen) => {
  const [point] = pointsOn(screen);
  return (
    screen.saving.state === "saved" &&
    point?.state === "discussed" &&
    point.text === "Budget for two courses" &&
    point.minutes === 9
  );
};

test.each<[string, (pointId: `tp_${string}`) => Promise<void>]>([
  [
    "at the same moment",
    async (pointId) => {
      edit(pointId);
      tick(pointId);
    },
  ],
  [
    "ticked while the words were still on their way",
    async (pointId) => {
      editor.session.suspend();
      edit(pointId);
      tick(pointId);
      await ticker.until((screen) => screen.saving.state === "saved");
      editor.session.resume();
    },
  ],
  [
    "edited while the tick was still on its way",
    async (pointId) => {
      ticker.session.suspend();
      tick(pointId);
      edit(pointId);
      await editor.until((screen) => screen.saving.state === "saved");
      ticker.session.resume();
    },
  ],
  [
    "both away from the net, and ticked twice",
    async (pointId) => {
      for (const window of [editor, ticker]) window.session.suspend();
      edit(pointId);
      tick(pointId);
      tick(pointId, false);
      tick(pointId);
      for (const window of [ticker, editor]) window.session.resume();
    },
  ],
])(
  "[AG12] [RP4] the other edits the point that I am ticking, and both stay: %s",
  async (_when, meanwhile) => {
    const pointId = await aPoint();
    await meanwhile(pointId);
    const [one, two] = await Promise.all([editor.until(isSo), ticker.until(isSo)]);
    expect(pointsOn(one)).toEqual(pointsOn(two));
    expect([...one.refused, ...two.refused]).toEqual([]);
  },
  30_000,
);
