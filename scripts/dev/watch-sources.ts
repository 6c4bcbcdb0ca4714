import { watch } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What runs in the service's process and in the simulator's. */
const rooms = ["adapters", "api", "bot", "domain", "main", "prisma", "simulator", "usecases", "worker"];
const source = /\.(ts|json|sql|prisma|csv|css|html|js|png)$/;
// The client is made from the schema, and the simulator's pages are built by themselves.
const madeOtherwise = /^(prisma\/generated|simulator\/pages)\//;
/** One save of an editor may be several events. */
const QUIET_MS = 100;

/** Tells when a source file of the service or the simulator has changed. @returns how to stop */
export function watchSources(changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const note = (file: string) => {
    if (!source.test(file) || madeOtherwise.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  const watchers = rooms.map((room) =>
    watch(path.join(ROOT, room), { recursive: true }, (_event, name) =>
      note(path.posix.join(room, String(name).replaceAll("\\", "/"))),
    ),
  );
  watchers.push(watch(ROOT, (_event, name) => name === "main.ts" && note(name)));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
