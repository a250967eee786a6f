import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const Remembered = z.object({
  /** How far the local clock is ahead of the machine's. */
  offsetMs: z.number(),
  /** Whether the sample records were written. */
  seeded: z.boolean(),
  /** The port of the stand-ins, taken again after a restart because stored addresses name it. */
  port: z.int(),
});
type Remembered = z.infer<typeof Remembered>;

/** What local mode remembers from one run to the next, beside the records themselves. */
export type Memory = { readonly get: () => Remembered; readonly put: (change: Partial<Remembered>) => void };

/** Opens the memory of a data folder, `first` when there is none; `:memory:` forgets at the end. */
export function openMemory(dataDir: string, first: Remembered): Memory {
  const file = dataDir === ":memory:" ? null : join(dataDir, "local.json");
  let remembered = first;
  if (file !== null && existsSync(file))
    remembered = Remembered.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    get: () => remembered,
    put: (change) => {
      remembered = { ...remembered, ...change };
      if (file === null) return;
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(remembered));
      renameSync(`${file}.new`, file);
    },
  };
}
