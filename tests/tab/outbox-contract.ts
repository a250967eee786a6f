import type { Device, KeptCommand, KeptEntry, KeptText } from "../../tab/lib/outbox.ts";

/** One promise of every outbox, checked without a test framework so that a page in a browser can run it. */
export type OutboxCheck = { readonly title: string; readonly run: (device: Device) => Promise<void> };

const owner = { tenantId: "tenant-1", personId: "person-r" };
const other = { tenantId: "tenant-1", personId: "person-m" };

function command(tail: string): KeptCommand {
  return {
    kind: "command",
    id: `cmd_${tail}`,
    commandId: `cmd_${tail}`,
    command: {
      name: "point.add",
      text: tail,
      kind: "talk",
      minutes: null,
      mustCover: false,
      isPrivate: false,
    },
    at: "2026-03-02T12:00:00.000Z",
    seen: undefined,
    wasSent: false,
  };
}

function text(tail: string): KeptText {
  return { kind: "text", id: `txt_${tail}`, target: "tp_1", update: tail };
}

/** What the next window of the same person finds. Writing is not waited for, so it asks until it is there. */
async function foundLater(
  device: Device,
  expected: readonly string[],
  who = owner,
): Promise<readonly KeptEntry[]> {
  const wanted = expected.join(" ");
  for (let tries = 0; ; tries++) {
    const found = await device.openOutbox(who, "pair_1").load();
    const ids = found.map((entry) => entry.id).join(" ");
    if (ids === wanted) return found;
    if (tries === 50) throw new Error(`found ${ids || "nothing"} instead of ${wanted || "nothing"}`);
  }
}

/** Each check wants a device that kept nothing yet. */
export const outboxContract: readonly OutboxCheck[] = [
  {
    title: "[RP2] what was put is found by the next window, in its order",
    run: async (device) => {
      const outbox = device.openOutbox(owner, "pair_1");
      outbox.put([command("b")]);
      outbox.put([text("c"), command("a")]);
      const found = await foundLater(device, ["cmd_b", "txt_c", "cmd_a"]);
      if (JSON.stringify(found[1]) !== JSON.stringify(text("c"))) throw new Error("an entry was changed");
    },
  },
  {
    title: "[RP2] what was acknowledged is dropped, and only that",
    run: async (device) => {
      const outbox = device.openOutbox(owner, "pair_1");
      outbox.put([command("a"), command("b")]);
      outbox.drop(["cmd_a"]);
      await foundLater(device, ["cmd_b"]);
    },
  },
  {
    title: "[RP2] an entry that is put again keeps its place",
    run: async (device) => {
      const outbox = device.openOutbox(owner, "pair_1");
      outbox.put([command("a"), command("b")]);
      await foundLater(device, ["cmd_a", "cmd_b"]);
      outbox.put([{ ...command("a"), wasSent: true, seen: 4 }, command("c")]);
      const found = await foundLater(device, ["cmd_a", "cmd_b", "cmd_c"]);
      const [first] = found;
      if (first?.kind !== "command" || !first.wasSent || first.seen !== 4) throw new Error("not replaced");
    },
  },
  {
    title: "[RP2] several entries become one in one step",
    run: async (device) => {
      const outbox = device.openOutbox(owner, "pair_1");
      outbox.put([text("a"), text("b"), command("x")]);
      outbox.put([text("ab")], ["txt_a", "txt_b"]);
      await foundLater(device, ["cmd_x", "txt_ab"]);
    },
  },
  {
    title: "[RP2] two windows of one person neither lose nor double each other's entries",
    run: async (device) => {
      const panel = device.openOutbox(owner, "pair_1");
      const personalTab = device.openOutbox(owner, "pair_1");
      panel.put([command("a")]);
      await foundLater(device, ["cmd_a"]);
      personalTab.put([command("b"), command("a")]);
      await foundLater(device, ["cmd_a", "cmd_b"]);
      panel.drop(["cmd_a"]);
      await foundLater(device, ["cmd_b"]);
    },
  },
  {
    title: "[RP2] people and pairs do not see each other's entries",
    run: async (device) => {
      device.openOutbox(owner, "pair_1").put([command("mine")]);
      device.openOutbox(other, "pair_1").put([command("theirs")]);
      device.openOutbox(owner, "pair_2").put([command("elsewhere")]);
      await foundLater(device, ["cmd_mine"]);
      await foundLater(device, ["cmd_theirs"], other);
    },
  },
  {
    title: "[RP3] a refused command is kept with its words and its refusal",
    run: async (device) => {
      const outbox = device.openOutbox(owner, "pair_1");
      outbox.put([command("a")]);
      outbox.put([{ ...command("a"), refusal: { code: "too-many-points", detail: { max: 200 } } }]);
      for (;;) {
        const [found] = await foundLater(device, ["cmd_a"]);
        if (found?.kind === "command" && found.refusal?.detail?.max === 200) return;
      }
    },
  },
];
