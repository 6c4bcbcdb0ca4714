import { pino } from "pino";

/** One JSON line an event. Personal numbers never get this far; what might is redacted. */
export function createLog(level: string) {
  return pino({
    level,
    base: undefined,
    redact: ["*.idToken", "*.password", "*.authorization", "*.cookie"],
    serializers: { err: withoutData },
  });
}

/** The database's own messages quote the value that it refused, so of those only what cannot hold one is kept. */
function withoutData(error: Error) {
  const serialized = pino.stdSerializers.err(error);
  if (!error.name?.startsWith("PrismaClient") && !("severity" in error)) return serialized;
  const { type, code } = serialized;
  const frames = serialized.stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { type, code, stack: frames.join("\n") };
}
