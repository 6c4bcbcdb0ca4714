import { pino } from "pino";

/** One JSON line an event. Personal numbers never get this far; what might is redacted. */
export function createLog(level: string) {
  return pino({
    level,
    base: undefined,
    redact: ["*.idToken", "*.password", "*.authorization", "*.cookie"],
  });
}
