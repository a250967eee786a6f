import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";

const parts = {
  when: "Canary Thursday",
  saw: "Canary words",
  ledTo: "Canary effect",
  nextTime: "Canary step",
};

/** What the partner hears of a while in which feedback may have been drafted, and a point was added. */
async function heardByPartner(isDrafting: boolean): Promise<string> {
  const world = await startLiveWorld();
  const server = await world.start();
  const [one, again, partner] = [
    await server.connect(manager.id),
    await server.connect(manager.id),
    await server.connect(report.id),
  ];
  for (const client of [one, again, partner]) await client.open(PAIR_ID);
  if (isDrafting) {
    await one.act(PAIR_ID, { name: "feedback.draft", tone: "next-time" }, "cmd_d");
    await one.act(PAIR_ID, { name: "feedback.write", draftId: "fd_d", ...parts });
    await again.next("changed", ({ notebook }) => notebook?.feedbackDrafts[0]?.saw === parts.saw);
    await one.act(PAIR_ID, { name: "feedback.discard", draftId: "fd_d" });
    await one.act(PAIR_ID, { name: "feedback.restore", draftId: "fd_d" });
    await one.act(PAIR_ID, { name: "feedback.reflect", feedbackId: "fb_x", words: "Canary thought" });
  }
  await one.act(PAIR_ID, { name: "point.add", text: "Open" }, "cmd_open");
  await partner.next("changed");
  const { cursor } = await partner.open(PAIR_ID);
  await partner.open(PAIR_ID, cursor);
  const stored = await server.stores.shared.open(
    { tenantId: TENANT, pairId: PAIR_ID },
    "2000-01-01T00:00:00.000Z",
  );
  expect(JSON.stringify(stored)).not.toContain("Canary");
  expect(server.logged.join()).not.toContain("Canary");
  const heard = partner.heard.join("\n");
  await world.stop();
  return heard;
}

describe("feedback that is not shared", () => {
  test("[FB1] [FB15] [LV3] the partner hears the same, whether or not one drafts and reflects", async () => {
    const drafting = await heardByPartner(true);
    expect(drafting).not.toContain("Canary");
    expect(drafting).toBe(await heardByPartner(false));
  });
});

describe("feedback that is shared", () => {
  let world: LiveWorld;
  let server: Instance;
  beforeEach(async () => {
    world = await startLiveWorld();
    server = await world.start();
  });
  afterEach(() => world.stop());

  test("[FB5] sharing is the first the partner hears of it, and the draft goes to nobody", async () => {
    const [one, partner] = [await server.connect(manager.id), await server.connect(report.id)];
    for (const client of [one, partner]) await client.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "feedback.draft", tone: "next-time" }, "cmd_d");
    await one.act(PAIR_ID, { name: "feedback.write", draftId: "fd_d", ...parts });
    await one.act(PAIR_ID, { name: "feedback.share", draftId: "fd_d" });
    const changed = await partner.next("changed");
    expect(changed.seq).toBe(1);
    expect(changed.notebook).toBeUndefined();
    expect(changed.records).toMatchObject([{ id: "fb_d", saw: "", openedAt: null }]);
    expect(partner.heard.join()).not.toMatch(/Canary|next-time/);
    const mine = await one.next("changed", ({ notebook }) => notebook?.feedbackDrafts.length === 0);
    expect(mine.records).toEqual([]);
  });

  test("[FB6] [VI5] its words come with the frame that tells that it was opened, and by no route before", async () => {
    const [one, partner] = [await server.connect(manager.id), await server.connect(report.id)];
    for (const client of [one, partner]) await client.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "feedback.draft", tone: "next-time" }, "cmd_d");
    await one.act(PAIR_ID, { name: "feedback.write", draftId: "fd_d", ...parts });
    await one.act(PAIR_ID, { name: "feedback.share", draftId: "fd_d" });
    const followUp = { name: "feedback.followUp", feedbackId: "fb_d", on: "2026-03-20" } as const;
    await one.act(PAIR_ID, followUp);
    expect((await one.next("refused")).refusal.code).toBe("feedback-unopened");
    const { cursor } = await partner.open(PAIR_ID);
    const elsewhere = await (await world.start()).connect(report.id);
    await elsewhere.open(PAIR_ID, cursor);
    expect([...partner.heard, ...elsewhere.heard].join()).not.toMatch(/Canary|next-time/);
    await partner.act(PAIR_ID, { name: "feedback.open", feedbackId: "fb_d" });
    const opened = await partner.next("changed", ({ records }) =>
      records.some((record) => record.type === "feedback" && record.openedAt !== null),
    );
    expect(opened.records).toMatchObject([{ id: "fb_d", tone: "next-time", ...parts }]);
  });

  test("[FB16] no refusal and no log has a word of it", async () => {
    const one = await server.connect(manager.id);
    await one.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "feedback.draft", tone: "next-time" }, "cmd_d");
    await one.act(PAIR_ID, { name: "feedback.write", draftId: "fd_d", ...parts, ledTo: "" });
    await one.act(PAIR_ID, { name: "feedback.share", draftId: "fd_d" });
    const { refusal } = await one.next("refused");
    expect(refusal).toEqual({ code: "feedback-incomplete", detail: { ledTo: 1 } });
    await one.act(PAIR_ID, { name: "feedback.write", draftId: "fd_d", saw: `Canary ${"x".repeat(2_000)}` });
    const tooLong = await one.next("refused", ({ refusal: { code } }) => code !== "feedback-incomplete");
    expect(tooLong.refusal).toEqual({ code: "text-too-long", detail: { max: 2_000 } });
    expect(server.logged.join()).not.toContain("Canary");
  });
});
