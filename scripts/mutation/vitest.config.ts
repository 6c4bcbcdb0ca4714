import { configDefaults, defineConfig } from "vitest/config";

/** Only the tests of the rules: they alone have to notice a broken rule. */
export default defineConfig({
  test: {
    include: ["test/domain/**/*.test.ts"],
    // These hold the domain against the rest of the project, which a mutation run does not copy.
    exclude: [...configDefaults.exclude, "test/domain/{codes,glossary,literals}.test.ts"],
    setupFiles: ["scripts/mutation/same-numbers.ts"],
    testTimeout: 120_000,
    // Rules keep no state, so that all files may share a worker; thousands of runs would start thousands otherwise.
    isolate: false,
  },
});
