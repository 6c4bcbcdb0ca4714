import { existsSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

/** What each set of pages is made from; `package-lock.json` stands for the packages. */
const pages = [
  {
    name: "student pages",
    room: "liff",
    sources: ["liff", "browser", "api/contracts", "domain", "package-lock.json"],
  },
  {
    name: "staff pages",
    room: "staff",
    sources: ["staff", "browser", "api/contracts", "domain", "package-lock.json"],
  },
  { name: "simulator's pages", room: "simulator", sources: ["simulator", "package-lock.json"] },
];

/**
 * Builds into `dist/` the pages whose sources changed.
 * @param {string} node
 */
export async function buildPages(node) {
  for (const { name, room, sources } of pages) {
    const config = `${room}/vite.config.ts`;
    if (!existsSync(path.join(PROJECT, config))) continue;
    await unlessStamped(`dist/${room}/.stamp`, fingerprint(sources), () =>
      run(`Building the ${name}`, node, ["node_modules/vite/bin/vite.js", "build", "--config", config]),
    );
  }
}
