import { writeSync } from "node:fs";
import { openCosmos, pairKey, point } from "./cosmos-client.ts";

// Run as a process of its own and killed at any moment: says which writes were answered, one number a line.
const [dataDir = "", from = "0"] = process.argv.slice(2);
const { shared } = await openCosmos(dataDir);
for (let n = Number(from); ; n++) {
  const text = "x".repeat(n % 900);
  if (n % 3 === 0) {
    const create = (id: string) => ({
      operationType: "Create" as const,
      resourceBody: point(id, { n, text }),
    });
    await shared.items.batch([create(`${n}`), create(`${n}-twin`)], pairKey);
  } else {
    await shared.items.create(point(`${n}`, { n, text }));
    await shared.item(`${n}`, pairKey).replace(point(`${n}`, { n, text, replaced: true }));
  }
  writeSync(1, `${n}\n`);
}
