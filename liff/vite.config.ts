import { defineConfig } from "vite";
import { hotline } from "../api/contracts/facts.ts";

/** Builds the student pages into `dist/liff`, served under `/liff/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/liff/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [{ name: "facts", transformIndexHtml: (page) => page.replaceAll("%HOTLINE%", hotline.display) }],
  build: {
    outDir: "../dist/liff",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
