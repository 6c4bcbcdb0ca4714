import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";

/** Installs what package-lock.json names, unless npm noted that exactly this is installed. */
export async function installPackages() {
  if (upToDate()) return;
  // No package of ours needs its install script; one of Prisma's would download from outside the registry.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, ...prefix] = npm();
  await run("Installing packages (about a minute the first time)", command, [...prefix, ...args]);
}

function upToDate() {
  const noted = path.join(PROJECT, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  const wanted = Object.entries(packagesOf(path.join(PROJECT, "package-lock.json")));
  return wanted.every(([place, { version, optional, peer }]) => {
    if (place === "") return true;
    // Packages for other machines are named in the lock and not installed.
    const held = installed[place];
    return held ? held.version === version : Boolean(optional || peer);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, {version?: string, optional?: boolean, peer?: boolean}>} by place in node_modules
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/** npm itself tells under `npm start` where it is; otherwise it is looked up. */
function npm() {
  const program = process.env.npm_execpath;
  if (program?.endsWith(".js")) return [process.execPath, program];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}
