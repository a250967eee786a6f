import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const inRoom = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: inRoom("."),
  plugins: [react()],
  build: {
    outDir: inRoom("../dist/tab"),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [inRoom("panel.html"), inRoom("personal.html")],
      output: {
        // What changes with a dependency only keeps its name, and so stays in caches, when we change.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "teams", test: /node_modules\/(@microsoft\/teams-js|debug|ms|uuid)\// },
          ],
        },
      },
    },
  },
});
