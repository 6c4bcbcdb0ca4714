import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const moduleUrl = (file: string) => JSON.stringify(pathToFileURL(path.resolve("scripts/setup", file)).href);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "set-up-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a program that uses the set-up's own plain JavaScript. */
function run(program: string): ChildProcess {
  const args = ["--input-type=module", "--eval", program];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
}

async function outputOf(program: string): Promise<string> {
  const child = run(program);
  let output = "";
  child.stdout!.on("data", (chunk) => (output += chunk));
  child.stderr!.on("data", (chunk) => (output += chunk));
  await once(child, "close");
  return output.trim();
}

it("passes a signal on to the program it runs, and ends as that ends", async () => {
  const inner =
    "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')";
  const outer = run(`import { runToEnd } from ${moduleUrl("run-to-end.mjs")};
    await runToEnd(process.execPath, ["--eval", ${JSON.stringify(inner)}]);`);
  await once(outer.stdout!, "data");
  outer.kill("SIGTERM");
  expect(await once(outer, "exit")).toEqual([7, null]);
});

it("says which signal ended a program, as shells do", async () => {
  const outer = run(`import { runToEnd } from ${moduleUrl("run-to-end.mjs")};
    await runToEnd(process.execPath, ["--eval", "process.kill(process.pid, 'SIGKILL')"]);`);
  expect(await once(outer, "exit")).toEqual([137, null]);
});

it("does a stamped step again when, and only when, what it is made from changed", async () => {
  const source = path.join(folder, "source.txt");
  const note = path.join(folder, "made", ".stamp");
  const build = () =>
    outputOf(`import { fingerprint } from ${moduleUrl("fingerprint.mjs")};
      import { unlessStamped } from ${moduleUrl("stamp.mjs")};
      import { PROJECT } from ${moduleUrl("project.mjs")};
      import path from "node:path";
      const place = (file) => path.relative(PROJECT, file);
      const sources = fingerprint([place(${JSON.stringify(source)})]);
      await unlessStamped(place(${JSON.stringify(note)}), sources, async () => console.log("built"));`);
  writeFileSync(source, "one");
  expect(await build()).toBe("built");
  expect(await build()).toBe("");
  writeFileSync(source, "two");
  expect(await build()).toBe("built");
});

it("does not stamp a step that failed, and tells what the program said", async () => {
  const note = path.join(folder, ".stamp");
  const output = await outputOf(`import { run } from ${moduleUrl("run.mjs")};
    import { unlessStamped } from ${moduleUrl("stamp.mjs")};
    import { PROJECT } from ${moduleUrl("project.mjs")};
    import path from "node:path";
    const step = () => run("Trying", process.execPath, ["--eval", "console.error('no paper'); process.exit(3)"]);
    await unlessStamped(path.relative(PROJECT, ${JSON.stringify(note)}), "x", step).catch((error) => console.log(error.message));`);
  expect(output).toMatch(/^Trying …\n.* failed:\nno paper$/);
  expect(() => readFileSync(note)).toThrow(/ENOENT/);
});
