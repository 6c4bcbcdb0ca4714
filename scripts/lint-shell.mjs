import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

/** `npm run shell:lint`: shellcheck comes with no npm package, so a machine may lack it; in CI it must be there. */
const scripts = globSync(".ci/*").filter((file) => !file.endsWith(".mjs"));
const { error, status } = spawnSync("shellcheck", ["--external-sources", ...scripts], { stdio: "inherit" });
if (!error) process.exitCode = status ?? 1;
else if (error.code !== "ENOENT") throw error;
else {
  console.error(
    "Not checked: shell scripts. Install shellcheck (Debian, Ubuntu: apt-get install shellcheck).",
  );
  if (process.env.CI === "true") process.exitCode = 1;
}
