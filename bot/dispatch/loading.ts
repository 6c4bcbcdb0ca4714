import type { BotDeps } from "../bot-deps.ts";
import type { LineEvent } from "../webhook/line-event.ts";

/** From when on a student would wonder whether anything happens. */
const PATIENCE_MS = 800;
/** The animation ends by itself with the answer, or after this. */
const SHOWN_SECONDS = 20;

/** Shows LINE's loading animation while work for a student takes long. It is there, or given up, before the answer. Groups have none. */
export async function showingLoading<Result>(
  { line }: Pick<BotDeps, "line">,
  { source }: Pick<LineEvent, "source">,
  work: Promise<Result>,
): Promise<Result> {
  const lineUserId = source?.type === "user" ? source.userId : undefined;
  if (!lineUserId) return work;
  let shown: Promise<void> | undefined;
  const timer = setTimeout(() => {
    shown = line.showLoading(lineUserId, SHOWN_SECONDS).catch(() => undefined);
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await shown;
  }
}
