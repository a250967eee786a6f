import { FIRST_LOAD_BYTES_MAX, firstLoad } from "../../tab/size.ts";
import { atMost, type Report, rounded } from "./report.ts";

/** What the side panel loads first, per chunk, compressed as the server sends it. */
export async function run(): Promise<Report> {
  const chunks = firstLoad("panel.html");
  const total = chunks.reduce((sum, chunk) => sum + chunk.gzipBytes, 0);
  const figures = Object.fromEntries(
    chunks.map((chunk) => [`${chunk.file}, kB gzip`, rounded(chunk.gzipBytes / 1000)]),
  );
  return {
    bench: "size",
    goals: [atMost("first load of the side panel, kB gzip", total / 1000, FIRST_LOAD_BYTES_MAX / 1000)],
    figures,
  };
}
