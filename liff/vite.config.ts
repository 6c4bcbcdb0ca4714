import { defineConfig } from "vite";
import { hotline } from "../api/contracts/facts.ts";

/** Builds the student pages into `dist/liff`, served under `/liff/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/liff/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [
    {
      name: "facts",
      transformIndexHtml: (page) =>
        page.replaceAll("%HOTLINE%", hotline.display).replaceAll(/ *<!--.*?-->\n/g, ""),
    },
  ],
  build: {
    outDir: "../dist/liff",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few larger files weigh less than many small ones: what most pages use, and what every form uses.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: "shared",
              test: /liff.(api|boot|parts|router|texts.(language|use-texts|zh))|browser|contracts|preact/,
              minShareCount: 6,
            },
            { name: "form", test: /liff.(draft|fields|pages.apply)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
