import type { BotDeps } from "../bot-deps.ts";

/** From when on a student would wonder whether anything happens. */
const PATIENCE_MS = 800;
/** The animation ends by itself with the answer, or after this. */
const SHOWN_SECONDS = 20;

/** Shows LINE's loading animation while work for a student takes long. It is there, or given up, before the answer. */
export async function showingLoading<Result>(
  { line }: Pick<BotDeps, "line">,
  lineUserId: string,
  work: Promise<Result>,
): Promise<Result> {
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
