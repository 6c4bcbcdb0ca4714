import { startSimulator } from "./server.ts";
import { readSettings } from "./settings.ts";

try {
  if (process.env.NODE_ENV === "production")
    throw new Error("It is for trying things out, never for production.");
  const simulator = await startSimulator(readSettings(process.env));
  console.log(`Simulator: ${simulator.url}`);
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  // Started by another process, it says when it is ready and ends with that process, even a killed one.
  process.once("disconnect", stop);
  process.send?.("ready");
} catch (error) {
  console.error(`Simulator did not start. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
