import { statSync } from "node:fs";
import path from "node:path";

const NOBODY = 65534;

/** PostgreSQL refuses to run as root, so there it runs as nobody. */
export const runsAsRoot = process.getuid?.() === 0;

/** Spawn options under which the server may run; its working folder must be readable by that account. */
export const serverAccount = runsAsRoot ? { uid: NOBODY, gid: NOBODY, cwd: "/" } : { cwd: "/" };

/** Whether the server's account may pass through every existing folder on the way to `target`. */
export function reachable(target: string): boolean {
  if (!runsAsRoot) return true;
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat && !(stat.mode & 0o001)) return false;
  const parent = path.dirname(target);
  return parent === target || reachable(parent);
}
