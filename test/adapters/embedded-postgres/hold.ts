import { startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";

// Uses the server on the given folder until it is killed or told to stop.
const server = await startEmbeddedPostgres(process.argv[2]!, { database: "app" });
process.on("SIGTERM", () => server.stop());
console.log(server.url);
