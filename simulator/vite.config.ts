import { join } from "node:path";
import { defineConfig } from "vite";

const root = join(import.meta.dirname, "pages");
const page = (name: string) => join(root, `${name}.html`);

/** Builds the simulator's pages: chat, till, bank, files, card core and control panel. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: join(import.meta.dirname, "..", "dist", "simulator"),
    emptyOutDir: true,
    rolldownOptions: { input: ["index", "till", "bank", "files", "core", "control"].map(page) },
  },
});
