import { defineConfig } from "vitest/config";

/** Only the tests of the rules: they alone have to notice a broken rule. */
export default defineConfig({ test: { include: ["test/domain/**/*.test.ts"], testTimeout: 120_000 } });
