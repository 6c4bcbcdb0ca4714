import { defineConfig } from "vitest/config";

const unit = [
  "test/{docs,domain,liff,staff,simulator}/**/*.test.ts",
  "test/bot/{dialog,dispatch,inbox,messages}/**/*.test.ts",
  "test/scripts/{imports,setup}/**/*.test.ts",
];
const browser = ["test/e2e/**/*.test.ts"];
/** They need a database and come out the same on every one. */
const anyStore = ["test/api/one-sentence.test.ts", "test/adapters/embedded-postgres/**/*.test.ts"];

export default defineConfig({
  test: {
    // Small machines run the service, PostgreSQL and Chromium beside the tests.
    maxWorkers: 2,
    // Only a hang should end a test: a machine busy with other work may be ten times slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The schema engine is a WebAssembly module, which Node still announces as experimental.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    projects: [
      // They keep no state of their own, so files of one worker may share what they import: 40 % less CPU.
      { extends: true, test: { name: "unit", include: unit, isolate: false } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/**/*.test.ts"],
          exclude: [...unit, ...browser, ...anyStore],
          globalSetup: "test/support/global-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "any-store",
          include: anyStore,
          globalSetup: "test/support/global-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: browser,
          globalSetup: "test/support/global-setup.ts",
        },
      },
    ],
  },
});
