import { createDrafts, type DraftStorage, pageStorage, type StorageChange } from "../../tab/lib/drafts.ts";

const owner = { tenantId: "tenant-1", personId: "person-r" };

function storage(): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

const full: DraftStorage = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
  removeItem: () => {},
};

describe("drafts", () => {
  test("what was typed but not sent is there when the panel opens again", () => {
    const device = storage();
    createDrafts(device, owner, "pair_1").write("composer", "Ask about the offsite");
    expect(createDrafts(device, owner, "pair_1").read("composer")).toBe("Ask about the offsite");
  });

  test("are kept for one person, one pair and one field each", () => {
    const device = storage();
    createDrafts(device, owner, "pair_1").write("composer", "mine");
    expect(createDrafts(device, { ...owner, personId: "person-m" }, "pair_1").read("composer")).toBe("");
    expect(createDrafts(device, owner, "pair_2").read("composer")).toBe("");
    expect(createDrafts(device, owner, "pair_1").read("tp_1")).toBe("");
  });

  test("are gone from the device when sent or emptied", () => {
    const device = storage();
    const drafts = createDrafts(device, owner, "pair_1");
    drafts.write("composer", "a");
    drafts.clear("composer");
    drafts.write("tp_1", "b");
    drafts.write("tp_1", "");
    expect(drafts.read("composer") + drafts.read("tp_1")).toBe("");
    expect(device.kept.size).toBe(0);
  });

  test("[RP5] tell of what another window did to the same draft, and of nothing else", () => {
    let hear = (_change: StorageChange) => {};
    const drafts = createDrafts(storage(), owner, "pair_1", (listener) => {
      hear = listener;
      return () => {};
    });
    const heard: string[][] = [];
    drafts.watch("composer", (...words) => heard.push(words));
    const key = `twofold.draft/${owner.tenantId}/${owner.personId}/pair_1/composer`;
    hear({ key, oldValue: null, newValue: "a" });
    hear({ key: `${key}-aside`, oldValue: null, newValue: "b" });
    hear({ key, oldValue: "a", newValue: null });
    expect(heard).toEqual([
      ["", "a"],
      ["a", ""],
    ]);
  });

  test.each([
    ["is full", full],
    ["is forbidden", pageStorage()],
  ])("live as long as the page where the storage %s", (_why, device) => {
    const drafts = createDrafts(device, owner, "pair_1");
    drafts.write("composer", "a");
    expect(drafts.read("composer")).toBe("a");
    drafts.clear("composer");
    expect(drafts.read("composer")).toBe("");
  });
});
