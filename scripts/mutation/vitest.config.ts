import { configDefaults, defineConfig } from "vitest/config";

/** Only the tests of the rules: they alone have to notice a broken rule. */
export default defineConfig({
  test: {
    include: ["test/domain/**/*.test.ts"],
    // Reads the sources of the whole project, which a mutation run does not copy.
    exclude: [...configDefaults.exclude, "test/domain/literals.test.ts"],
    testTimeout: 120_000,
    isolate: false,
  },
});
