import { withCompileCache } from "./setup/compile-cache.mjs";
import { findChromium } from "./setup/find-chromium.mjs";
import { exitCodeOf } from "./setup/run-to-end.mjs";
import { setUp } from "./setup.mjs";

/** `npm test [-- vitest's arguments]`: sets up, then runs every test that this machine can run. */
const node = await setUp();
const chromium = await findChromium();
const projects = chromium ? [] : ["--project=!browser"];
// Many tests start the service as a process of its own.
const env = { ...withCompileCache(), ...chromium?.env, CHROMIUM_PATH: chromium?.path };
const args = ["node_modules/vitest/vitest.mjs", "run", ...projects, ...process.argv.slice(2)];
process.exitCode = await exitCodeOf(node, args, env);

if (!chromium) {
  console.error("\nNot run: the browser tests (test/e2e), because no Chromium starts on this machine.");
  console.error("To run them install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk)");
  console.error("or set CHROMIUM_PATH to the program.");
  if (process.env.CI === "true") process.exitCode ||= 1;
}
