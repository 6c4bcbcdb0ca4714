import { readEnvironment } from "#adapters/config/read-environment.ts";
import { startService } from "../../main/service.ts";

/** The whole service as `npm start` runs it, web and worker in one process, counting what it costs. */
await startService(readEnvironment(process.env), "all", () => undefined);
process.send?.({ port: Number(process.env.PORT) });
process.on("message", () => process.send?.({ cpu: process.cpuUsage(), phases: {} }));
process.on("disconnect", () => process.exit());
