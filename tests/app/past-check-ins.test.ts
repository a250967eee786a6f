import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import type { CheckInItem } from "../../core/domain/check-in.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const NEXT: OccurrenceId = "occ_20260310T090000Z";
const THIRD: OccurrenceId = "occ_20260317T090000Z";
const FOURTH: OccurrenceId = "occ_20260324T090000Z";
const item = "energy";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.stores.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aSeries, etag: null }]);
});
afterEach(() => world.close());

type What = { item?: CheckInItem; value?: number; word?: string; occurrenceId?: OccurrenceId };
const answer = (what: What, instance = here, id?: CommandId) =>
  instance.act(
    "report",
    { name: "checkIn.answer", occurrenceId: THIS, item, version: 1, ...what },
    id === undefined ? {} : { id },
  );
const openedAnew = async () => (await world.startApp().opened("report")).notebook;

describe("answers", () => {
  test("[CI6] of an earlier meeting are their owner's to read, for a year after it", async () => {
    const past = async (personId: string) => {
      const found = await here.app.pastCheckIns(actorOf(personId), PAIR_ID);
      return found.ok
        ? found.value.map(({ occurrenceId, answers }) => [occurrenceId, answers.length])
        : codeOf(found);
    };
    await answer({ value: 2 });
    await answer({ item: "word", word: "tired" });
    expect(await past(report.id)).toEqual([]);
    await answer({ value: 3, occurrenceId: NEXT });
    expect(await past(report.id)).toEqual([]);
    await answer({ value: 3, occurrenceId: THIRD });
    await answer({ value: 3, occurrenceId: FOURTH });
    expect(await past(report.id)).toEqual([
      [NEXT, 1],
      [THIS, 2],
    ]);
    expect(await past(manager.id)).toEqual([]);
    expect(await past("person-x")).toBe("not-found");
    world.clock.advance(365 * DAY_MS);
    expect(await past(report.id)).toEqual([
      [NEXT, 1],
      [THIS, 2],
    ]);
    world.clock.advance(DAY_MS);
    expect(await past(report.id)).toEqual([[NEXT, 1]]);
  });

  test("[CI6] move on in the batch that begins the next check-in, whatever that batch goes through", async () => {
    await answer({ value: 2 });
    await answer({ value: 2, occurrenceId: NEXT });
    world.cosmos.faults.inject({ kind: "reset-after-commit", op: "batch", container: "personal", count: 1 });
    expect((await answer({ value: 3, occurrenceId: THIRD }, here, "cmd_n")).ok).toBe(true);
    expect((await answer({ value: 3, occurrenceId: THIRD }, here, "cmd_n")).ok).toBe(true);
    const past = await here.app.pastCheckIns(actorOf(report.id), PAIR_ID);
    expect(past.ok && past.value.map(({ answers }) => answers)).toMatchObject([[{ item, value: 2 }]]);
    world.cosmos.faults.inject({ kind: "503", op: "batch", container: "personal", count: 100 });
    await expect(answer({ value: 1, occurrenceId: FOURTH })).rejects.toBeInstanceOf(StoreUnavailable);
    world.cosmos.faults.clear();
    const after = await world.startApp().app.pastCheckIns(actorOf(report.id), PAIR_ID);
    expect(after.ok && after.value).toHaveLength(1);
  });

  test("[CI6] that began anew after they had moved on take nothing away from those before", async () => {
    await answer({ value: 2 });
    await answer({ item: "help", value: 4 });
    for (const occurrenceId of [NEXT, THIRD]) await answer({ value: 3, occurrenceId });
    await answer({ value: 5 }, world.startApp());
    await answer({ value: 3, occurrenceId: FOURTH });
    const past = await world.startApp().app.pastCheckIns(actorOf(report.id), PAIR_ID);
    expect(
      past.ok &&
        past.value.map(({ occurrenceId, answers }) => [
          occurrenceId,
          answers.map((one) => [one.item, one.value]),
        ]),
    ).toEqual([
      [NEXT, [[item, 3]]],
      [
        THIS,
        [
          [item, 5],
          ["help", 4],
        ],
      ],
    ]);
  });

  test("[CI6] a check-in that nobody followed up is gone after a year as well", async () => {
    await answer({ value: 2 });
    world.clock.advance(366 * DAY_MS);
    expect((await openedAnew()).checkIn).toBeNull();
    const found = await here.stores.personal.notebook({ tenantId: TENANT, ownerId: report.id }, PAIR_ID);
    expect(found?.record).toMatchObject({ checkIn: null, checkInsBefore: [] });
  });
});
