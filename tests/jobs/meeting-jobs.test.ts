import { createMeetingJobs } from "../../bot/jobs/meeting-jobs.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const occurrenceId = "occ_20260303T090000Z";

let world: AppWorld;
let instance: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  instance = world.startApp();
  await instance.stores.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [
    { record: aSeries, etag: null },
  ]);
});
afterEach(() => world.close());

test("[WU10] a wrap that is taken back and made again is told once, two minutes after the last", async () => {
  const told: string[] = [];
  const jobs = createMeetingJobs({
    app: instance.app,
    notices: {
      recap: async ({ personId }) => {
        told.push(`${personId} ${world.clock.now().slice(11, 19)}`);
        return true;
      },
      feedback: async () => false,
      unwrapped: async () => false,
    },
    jobs: instance.stores.jobs,
    clock: world.clock,
  });
  const to = (time: string) => world.clock.set(epochMsOf(`2026-03-03T${time}.000Z`));
  for (const [time, name] of [
    ["09:28:00", "course.wrap"],
    ["09:28:30", "course.unwrap"],
    ["09:29:00", "course.wrap"],
  ] as const) {
    to(time);
    expect(await instance.act("manager", { name, occurrenceId })).toMatchObject({ ok: true });
  }
  for (const time of ["09:30:00", "09:31:00"]) {
    to(time);
    for (const { record, etag } of await instance.stores.jobs.due(world.clock.now(), 10)) {
      if (record.what.kind === "recap") await jobs.run(record.what);
      await instance.stores.jobs.finish(record, etag);
    }
  }
  expect(told.sort()).toEqual(["person-m 09:31:00", "person-r 09:31:00"]);
});
