import { setTimeout as wait } from "node:timers/promises";
import type { OpenFeed } from "../ports/feed.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { PersonalStore, Readiness, SharedStore } from "../ports/store.ts";
import { createOpenFeed } from "./change-feed.ts";
import { containersOf, createContainers } from "./containers.ts";
import { type CosmosAccess, connect } from "./cosmos-client.ts";
import { createJobStore } from "./job-store.ts";
import { createPersonalStore } from "./personal-store.ts";
import type { Sleep } from "./retry.ts";
import { createSharedStore } from "./shared-store.ts";

/** Everything that is stored, behind its ports. */
export type CosmosStores = Readiness & {
  readonly shared: SharedStore;
  readonly personal: PersonalStore;
  readonly jobs: JobStore;
  readonly openFeed: OpenFeed;
  /** Creates the database and the containers where they are missing. */
  readonly ensureContainers: () => Promise<void>;
  readonly close: () => void;
};

/** Opens the stores of an account. `sleep` waits between the repetitions of a failed request. */
export function openCosmosStores(options: {
  readonly client: CosmosAccess;
  readonly databaseId: string;
  readonly sleep?: Sleep;
}): CosmosStores {
  const { databaseId, sleep = (ms) => wait(ms) } = options;
  const client = connect(options.client);
  const { shared, personal, jobs } = containersOf(client, databaseId);
  return {
    shared: createSharedStore(shared, sleep),
    personal: createPersonalStore(personal, sleep),
    jobs: createJobStore(jobs, sleep),
    openFeed: createOpenFeed(shared, personal),
    isReady: async () => {
      try {
        await shared.read();
        return true;
      } catch (error) {
        if (error instanceof Error) return false;
        throw error;
      }
    },
    ensureContainers: () => createContainers(client, databaseId),
    close: () => client.dispose(),
  };
}
