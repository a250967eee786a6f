import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";

/** An instance whose first write to the pair's partition is sent, but arrives when it is let go. */
export function heldBack() {
  let letGo = (): void => undefined;
  let arrived = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const isHeld = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let isFirst = true;
  return {
    letGo: () => letGo(),
    /** Resolves when the write is on its way. */
    isHeld,
    change: ({ shared }: CosmosStores) => ({
      shared: {
        ...shared,
        commit: async (...write: Parameters<typeof shared.commit>) => {
          if (isFirst) {
            isFirst = false;
            arrived();
            await held;
          }
          return shared.commit(...write);
        },
      },
    }),
  };
}
