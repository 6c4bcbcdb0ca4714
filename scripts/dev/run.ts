import { freePort } from "../../adapters/embedded-postgres/free-port.ts";
import { startEmbeddedPostgres } from "../../adapters/embedded-postgres/index.ts";
import { EMBEDDED_DATABASE, embeddedHome } from "../../main/database.ts";
import { RestartingService } from "./restarting-service.ts";
import { servePages } from "./serve-pages.ts";
import { watchSources } from "./watch-sources.ts";

// Held here, so that the database outlives the restarts.
const home = embeddedHome(process.env.DATA_DIR || ".data");
const database = process.env.DATABASE_URL
  ? undefined
  : await startEmbeddedPostgres(home, { database: EMBEDDED_DATABASE });
const port = Number(process.env.PORT || 3000);
const service = new RestartingService(await freePort(), {
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
});
const pages = await servePages(port, service);
const stopWatching = watchSources(() => service.restart());

let stopping = false;
async function stop() {
  // npm passes on what the terminal has sent already, so one Ctrl-C may arrive twice.
  if (stopping) return;
  stopping = true;
  stopWatching();
  await pages.close();
  await service.stop();
  await database?.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);

await service.start();
