import { queryCharge } from "./charge.ts";
import { itemOf, type QueryPage, type QueryRequest, scanItems } from "./query-request.ts";
import { childrenOf, type Query } from "./sql/ast.ts";
import { compile } from "./sql/evaluate.ts";
import { notSupported } from "./wire.ts";

/** One row with how many items match and have the counted value; `COUNT(1)` counts them all. */
export function countRows(request: QueryRequest, query: Query): QueryPage {
  const { select } = query;
  const items =
    select.kind === "list" ? select.items : select.kind === "value" ? [{ name: "", of: select.of }] : [];
  const counts = items.map(({ name, of }) => {
    const [counted] = childrenOf(of);
    if (of.kind !== "call" || of.name !== "COUNT" || of.args.length !== 1 || counted === undefined) {
      throw notSupported("aggregates other than COUNT with one argument");
    }
    return { name, counted: compile(counted, request.parameters), count: 0 };
  });
  const where = query.where === undefined ? undefined : compile(query.where, request.parameters);
  let looked = 0;
  for (const stored of scanItems(request, undefined)) {
    looked++;
    const item = itemOf(stored);
    if (where !== undefined && where(item) !== true) continue;
    for (const one of counts) if (one.counted(item) !== undefined) one.count++;
  }
  const result = Object.fromEntries(counts.map(({ name, count }) => [name, count]));
  const row = JSON.stringify(select.kind === "value" ? counts[0]?.count : result);
  return { rows: [row], continuation: undefined, charge: queryCharge(looked, row.length) };
}
