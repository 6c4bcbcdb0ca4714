import { defineConfig } from "vite";
import { hotline } from "../api/contracts/facts.ts";
import { oneLanguage } from "./build/one-language.ts";

/** Not what only some forms have: the notices, a refund, forms that stay on their page. */
const isOfForms =
  /liff.(draft.(?!local|sent)|fields.(?!bank)|pages.apply.(?!agree|consent|refund|remark|reusable)|parts.use-sole)/;

/** Builds the student pages into `dist/liff`, served under `/liff/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/liff/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [
    oneLanguage(),
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
          // Few larger files weigh less than many small ones: what most pages use, what every form, and what pages of a case.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: "shared",
              test: /liff.(api|boot|parts|router|texts.(language|use-texts|zh|field))|browser|contracts|domain|preact/,
              minShareCount: 6,
            },
            { name: "form", test: isOfForms, minShareCount: 2 },
            { name: "case-parts", test: /liff.parts.(case-loader|missed\.|receipt)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
