import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { themeCss } from "./theme-css.ts";

const inRoom = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Vite wraps every `import()` in a preloader of 1.3 kB. With one style sheet there is nothing left for it to do. */
const noPreloader = {
  name: "no-preloader",
  enforce: "pre" as const,
  load: (id: string) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
};

/** Fluent's tokens, in the style sheet that has a place for them. */
const themes = {
  name: "themes",
  enforce: "pre" as const,
  transform: (_code: string, id: string) => (id.endsWith("/tab/ui/themes.css") ? themeCss() : null),
};

/** Not what the personal tab begins with and the panel has on demand. */
const isFirst = (id: string) => !/\/(pair-list|lib\/api|contract\/api)\b/.test(id);

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: inRoom("."),
  plugins: [noPreloader, themes, react()],
  build: {
    outDir: inRoom("../dist/tab"),
    emptyOutDir: true,
    manifest: true,
    // For the pages alone: parts are fetched long before they are shown.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    // One style sheet, small as it is, so that no part can come without its own.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [inRoom("panel.html"), inRoom("personal.html")],
      output: {
        // What changes with a dependency only keeps its name, and so stays in caches, when we change.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom)\// },
            { name: "teams", test: /node_modules\/(@microsoft\/teams-js|debug|ms|uuid)\// },
            // In one piece it is packed better than in the many that later parts would cut it into.
            { name: "first", test: isFirst, tags: ["$initial"], minShareCount: 2 },
          ],
        },
      },
    },
  },
});
