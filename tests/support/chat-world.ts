import { createFeedbackJobs } from "../../bot/jobs/feedback-jobs.ts";
import { createMeetingJobs } from "../../bot/jobs/meeting-jobs.ts";
import { createWorker } from "../../bot/jobs/worker.ts";
import type { NoticeTo } from "../../bot/ports/notices.ts";
import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import { DAY_MS, epochMsOf, type Instant, plusMs } from "../../core/domain/instant.ts";
import type { AppUnderTest, AppWorld } from "./app-world.ts";
import { startAppWorld } from "./app-world.ts";
import { until } from "./graph-world.ts";
import { manualTimers } from "./manual-timers.ts";
import { PAIR_ID, TENANT } from "./pair-builder.ts";
import { aSeries } from "./series-builder.ts";

/** Instances that plan what is told in chat, and what was told: the kind, to whom and when. */
export type ChatWorld = AppWorld & {
  /** Starts an instance that plans; `change` puts something else in the place of its store of the pair's records. */
  readonly startServer: (
    change?: (stores: CosmosStores) => Partial<CosmosStores["shared"]>,
  ) => AppUnderTest & { readonly doDue: () => Promise<void> };
  readonly told: string[];
  /** Moves the clock on to a moment, and has a server do what is due then. */
  readonly workAt: (instant: Instant, server: { readonly doDue: () => Promise<void> }) => Promise<void>;
  /** Resolves when a job waits to be done within a day. */
  readonly planned: () => Promise<void>;
};

/** A pair that meets on Tuesdays at ten in Berlin, and no instance yet. */
export async function startChatWorld(): Promise<ChatWorld> {
  const world = await startAppWorld();
  const { clock } = world;
  const behind = world.openStores();
  await behind.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aSeries, etag: null }]);
  const told: string[] = [];
  const tell = (kind: string) => async (to: NoticeTo) => {
    told.push(`${kind} ${to.personId} ${clock.now().slice(0, 16)}`);
    return true;
  };
  const notices = { recap: tell("recap"), unwrapped: tell("unwrapped"), feedback: tell("feedback") };
  return {
    ...world,
    told,
    startServer: (change = () => ({})) => {
      const server = world.startApp(undefined, (stores) => ({
        shared: { ...stores.shared, ...change(stores) },
      }));
      const { app, stores } = server;
      const deps = { app, notices, jobs: stores.jobs, clock };
      const feedback = createFeedbackJobs(deps);
      const meetings = createMeetingJobs(deps);
      const doDue = async () => {
        const worker = createWorker({
          jobs: stores.jobs,
          run: async ({ what }) => {
            if (what.kind === "feedback") await feedback.run(what);
            if (what.kind === "recap" || what.kind === "unwrapped") await meetings.run(what);
          },
          clock,
          timers: manualTimers(),
          log: () => undefined,
        });
        worker.start();
        await until(async () => (await stores.jobs.due(clock.now(), 1)).length === 0);
        await worker.close();
      };
      return { ...server, doDue };
    },
    workAt: async (instant, { doDue }) => {
      clock.set(epochMsOf(instant));
      await doDue();
    },
    planned: () => until(async () => (await behind.jobs.due(plusMs(clock.now(), DAY_MS), 1)).length > 0),
  };
}
