import { readEnvironment } from "#adapters/config/read-environment.ts";
import { startService } from "../../main/service.ts";

/** The whole HTTP service as `npm run start:web` runs it, counting what it costs; a worker has nothing to do with the chat. */
await startService(readEnvironment(process.env), "web", () => undefined);
process.send?.({ port: Number(process.env.PORT) });
process.on("message", () => process.send?.({ cpu: process.cpuUsage(), phases: {} }));
process.on("disconnect", () => process.exit());
