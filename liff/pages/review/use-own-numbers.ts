import { useEffect, useState } from "preact/hooks";
import { useTask } from "../../../browser/use-task.ts";
import { revealNumbers } from "../../api/endpoints.ts";
import type { Answers } from "../../draft/answers.ts";
import type { DraftView } from "../../draft/draft-store.ts";

/**
 * Her own numbers in full, when she asks: kept in the page's memory only, and masked again when she changes something or
 * looks elsewhere.
 */
export function useOwnNumbers({ draft: { version } }: DraftView) {
  const [shown, setShown] = useState<Answers>();
  const { run, error } = useTask(async () => setShown(await revealNumbers()));
  const conceal = () => setShown(undefined);
  useEffect(conceal, [version]);
  useEffect(() => {
    document.addEventListener("visibilitychange", conceal);
    return () => document.removeEventListener("visibilitychange", conceal);
  }, []);
  return { shown, error, toggle: () => (shown ? conceal() : void run()) };
}
