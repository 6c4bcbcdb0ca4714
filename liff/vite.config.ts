import { defineConfig } from "vite";

/** Builds the student pages into `dist/liff`, served under `/liff/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/liff/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/liff",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
