import { defineConfig } from "vite";

/** Builds the web console into `dist/staff`, served under `/staff/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/staff/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/staff",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
