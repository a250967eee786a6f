import type { Container } from "@azure/cosmos";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { Job, slotOf } from "../../core/domain/job.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { Versioned } from "../ports/store.ts";
import { itemOf, itemReader } from "./item.ts";
import { codeOf, persistently, type Sleep } from "./retry.ts";

/** How far back the first sweep looks for what a stopped server left. */
const LOOK_BACK_DAYS = 14;
const GONE_OR_TAKEN: ReadonlySet<unknown> = new Set([404, 412]);

const readJob = itemReader<Job>(Job);

/** The store of what is due when. */
export function createJobStore(container: Container, sleep: Sleep): JobStore {
  /** Slots before this one are known to be empty. */
  let firstSlot: string | undefined;
  const dueIn = (slot: string, now: Instant, max: number) =>
    persistently(sleep, async () => {
      const { resources } = await container.items
        .query(
          {
            query:
              "SELECT * FROM c WHERE c.dueAt <= @now AND (IS_NULL(c.heldUntil) OR c.heldUntil <= @now) " +
              "ORDER BY c.dueAt OFFSET 0 LIMIT @max",
            parameters: [
              { name: "@now", value: now },
              { name: "@max", value: max },
            ],
          },
          { partitionKey: slot },
        )
        .fetchAll();
      return resources.map(readJob);
    });
  const holdsAny = (slot: string) =>
    persistently(sleep, async () => {
      const { resources } = await container.items
        .query("SELECT VALUE COUNT(1) FROM c", { partitionKey: slot })
        .fetchAll();
      return resources.some((count) => count !== 0);
    });
  return {
    add: (job) =>
      persistently(sleep, async () => {
        try {
          await container.items.create(itemOf(job));
        } catch (error) {
          if (codeOf(error) !== 409) throw error;
        }
        if (firstSlot !== undefined && job.slot < firstSlot) firstSlot = job.slot;
      }),
    due: async (now, max) => {
      const found: Versioned<Job>[] = [];
      for (const slot of slotsUpTo(now, firstSlot)) {
        if (found.length < max) found.push(...(await dueIn(slot, now, max - found.length)));
      }
      for (const slot of slotsUpTo(now, firstSlot).slice(0, -2)) {
        if (await holdsAny(slot)) break;
        firstSlot = slotOf(plusMs(`${slot}T00:00:00.000Z`, DAY_MS));
      }
      return found;
    },
    claim: async ({ record, etag }, until) => {
      const held = { ...record, heldUntil: until, tries: record.tries + 1 };
      const stored = await ifCurrent(sleep, () =>
        container
          .item(record.id, record.slot)
          .replace(itemOf(held), { accessCondition: { type: "IfMatch", condition: etag } }),
      );
      return stored === undefined ? undefined : { record: held, etag: stored.etag };
    },
    finish: async (job, etag) => {
      await ifCurrent(sleep, () =>
        container.item(job.id, job.slot).delete({ accessCondition: { type: "IfMatch", condition: etag } }),
      );
    },
  };
}

/** The days that may hold what is due, oldest first; the last two are always among them. */
function slotsUpTo(now: Instant, firstSlot: string | undefined): string[] {
  const days = Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, i) =>
    slotOf(plusMs(now, (i - LOOK_BACK_DAYS) * DAY_MS)),
  );
  return days.filter((slot, i) => i >= LOOK_BACK_DAYS - 1 || firstSlot === undefined || slot >= firstSlot);
}

/** Undefined when somebody else changed the job, or it is gone. */
async function ifCurrent<T>(sleep: Sleep, act: () => Promise<T>): Promise<T | undefined> {
  return persistently(sleep, async () => {
    try {
      return await act();
    } catch (error) {
      if (GONE_OR_TAKEN.has(codeOf(error))) return undefined;
      throw error;
    }
  });
}
