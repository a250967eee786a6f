import { RetryLater } from "../../bot/ports/retry-later.ts";
import { OTHER_TENANT, SAMPLE_TENANT } from "../../local/people.ts";
import { type GraphWorld, startGraphWorld } from "../support/graph-world.ts";
import { personOf } from "../support/test-server.ts";

let world: GraphWorld;
beforeAll(async () => {
  world = await startGraphWorld();
});
afterAll(async () => {
  expect(world.faults()).toEqual([]);
  await world.close();
});

describe("the directory", () => {
  const manager = personOf("manager");
  const report = personOf("report");
  const named = { id: manager.personId, name: manager.name };

  test("names a person and their manager", async () => {
    expect(await world.directory.person(SAMPLE_TENANT, manager.personId)).toEqual(named);
    expect(await world.directory.managerOf(SAMPLE_TENANT, report.personId)).toEqual(named);
  });

  test("knows of people without a manager, and nobody of another tenant", async () => {
    expect(await world.directory.managerOf(SAMPLE_TENANT, manager.personId)).toBeUndefined();
    expect(await world.directory.person(SAMPLE_TENANT, personOf("stranger").personId)).toBeUndefined();
  });

  test("says neither yes nor no where it cannot be asked", async () => {
    await expect(world.directory.person(OTHER_TENANT, manager.personId)).rejects.toThrow(RetryLater);
  });
});
