import type { OpenWire } from "../../tab/lib/wire.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** The server's end of one connection. */
export type ServerEnd = {
  readonly send: (text: string) => void;
  readonly close: (code: number) => void;
};

/** What the server does with a connection. */
export type Accepted = { readonly message: (text: string) => void; readonly closed: () => void };

/** Takes in a connection; null: nobody listens. */
export type Accept = (end: ServerEnd) => Accepted | null;

export type NetworkConditions = {
  /** A client without network reaches nobody, and what is under way is lost. */
  readonly isCut: () => boolean;
  /** How likely it is that an announcement is lost, or comes twice. */
  readonly announcementFaults: () => number;
  readonly accept: () => Accept | null;
  /** Sees everything that reaches the client. */
  readonly tap: (text: string) => void;
  /** Sees everything that reaches the server. */
  readonly tapServer: (text: string) => void;
};

/** The wires of one client: each direction keeps its order, between wires there is none. */
export type VirtualNetwork = {
  readonly openWire: OpenWire;
  /** Ends the current wire. Each side learns of it after a while, and what is under way is lost. */
  readonly cut: () => void;
};

export function virtualNetwork(
  time: VirtualTime,
  random: SeededRandom,
  conditions: NetworkConditions,
): VirtualNetwork {
  let cutCurrent = () => {};

  const openWire: OpenWire = (events) => {
    let isUp = true;
    let accepted: Accepted | null = null;
    const wayMs = random.chance(0.15) ? random.between(50, 400) : random.between(0.1, 20);
    const line = () => {
      let freeAtMs = 0;
      return (run: () => void) => {
        freeAtMs = Math.max(freeAtMs, time.nowMs() + wayMs * random.between(0.5, 2));
        time.after(freeAtMs - time.nowMs(), () => isUp && !conditions.isCut() && run());
      };
    };
    const up = line();
    const down = line();
    const end = (code: number, clientKnowsInMs: number) => {
      if (!isUp) return;
      isUp = false;
      time.after(clientKnowsInMs, () => events.closed(code));
      time.after(random.between(0, 50), () => accepted?.closed());
    };
    const slowly = () => (random.chance(0.1) ? random.between(100, 20_000) : random.between(0, 50));

    up(() => {
      const accept = conditions.accept();
      if (accept === null) return end(1006, 0);
      accepted = accept({
        send: (text) => {
          const arrive = () => {
            conditions.tap(text);
            events.message(text);
          };
          const isFaulty = text.includes('"m":"changed"') && random.chance(conditions.announcementFaults());
          if (!isFaulty || random.chance(0.5)) down(arrive);
          if (isFaulty) time.after(random.between(0, 2_000), () => down(arrive));
        },
        close: (code) =>
          down(() => {
            isUp = false;
            accepted?.closed();
            events.closed(code);
          }),
      });
      if (accepted === null) return end(1006, 0);
      down(events.opened);
    });
    if (conditions.isCut()) end(1006, random.between(0, 100));
    cutCurrent = () => end(1006, slowly());
    return {
      send: (text) =>
        up(() => {
          conditions.tapServer(text);
          accepted?.message(text);
        }),
      close: () => {
        if (!isUp) return;
        isUp = false;
        time.after(random.between(0, 50), () => accepted?.closed());
      },
    };
  };

  return { openWire, cut: () => cutCurrent() };
}
