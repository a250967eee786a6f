/**
 * Request charges are an estimate, close to the figures that the service documents for a default indexing
 * policy; they are for comparing designs, not for invoices.
 *   read by id        1 RU for each started KB
 *   create, delete    5 RU, and 0.5 RU for each started KB
 *   replace, patch    10 RU, and 0.5 RU for each started KB (the old index entries go, the new ones come)
 *   query             2.5 RU, 0.02 RU for each item looked at, 0.1 RU for each started KB answered
 *   change feed       1 RU, and 0.25 RU for each started KB answered
 */
const startedKb = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));
const round = (charge: number) => Math.round(charge * 100) / 100;

export const readCharge = (bytes: number) => startedKb(bytes);
export const createCharge = (bytes: number) => round(5 + 0.5 * startedKb(bytes));
export const deleteCharge = createCharge;
export const replaceCharge = (bytes: number) => round(10 + 0.5 * startedKb(bytes));
export const queryCharge = (looked: number, bytes: number) =>
  round(2.5 + 0.02 * looked + 0.1 * startedKb(bytes));
export const feedCharge = (bytes: number) => (bytes === 0 ? 1 : round(1 + 0.25 * startedKb(bytes)));
/** What a refused read or write costs. */
export const refusedCharge = 1;
/** Account, database and container documents, partition key ranges and query plans. */
export const metadataCharge = 0;
