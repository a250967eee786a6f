// Plain JavaScript, so that a Node too old to read the rest can still say so.
const [major] = process.versions.node.split(".").map(Number);
if (major === undefined || major < 24) {
  console.error(
    `Twofold needs Node 24 or later and this is Node ${process.versions.node}: run \`npm ci\`, which brings the right one, then \`npm start\`.`,
  );
  process.exit(1);
}
await import("./main.ts");
