import { partReflections } from "../../core/domain/reflection-commands.ts";
import { type PairInMemory, startPair } from "../support/pair-builder.ts";

const reflect = (pair: PairInMemory, n: number, words: string) =>
  pair.act("report", { name: "feedback.reflect", feedbackId: `fb_${n}`, words });

describe("reflections", () => {
  test("[FB15] changes the owner's notebook alone, one for each feedback, the last words count", () => {
    const pair = startPair();
    reflect(pair, 1, "I talk too soon");
    reflect(pair, 2, "True");
    reflect(pair, 1, "I talk too soon,\nwhen I am nervous");
    expect(pair.view("report").notebook.reflections).toMatchObject([
      { feedbackId: "fb_2", words: "True" },
      { feedbackId: "fb_1", words: "I talk too soon,\nwhen I am nervous" },
    ]);
    expect(pair.records()).toEqual(startPair().records());
    expect(pair.view("manager").notebook.reflections).toEqual([]);
  });

  test("[FB15] has at most 500 characters", () => {
    const pair = startPair();
    expect(reflect(pair, 1, "x".repeat(500)).ok).toBe(true);
    expect(() => reflect(pair, 1, "x".repeat(501))).toThrow();
  });

  test("[FB15] the last 20 stay in the notebook, older ones move beside it", () => {
    const pair = startPair();
    for (let n = 1; n <= 22; n++) reflect(pair, n, `${n}`);
    const { notebook, older } = partReflections(pair.view("report").notebook);
    expect(older.map(({ words }) => words)).toEqual(["1", "2"]);
    expect(notebook.reflections.map(({ words }) => words)).toEqual(
      Array.from({ length: 20 }, (_, i) => `${i + 3}`),
    );
    expect(partReflections(notebook)).toEqual({ notebook, older: [] });
  });
});
