import { useEffect, useState } from "preact/hooks";
import type { HandOffCount } from "../../api/contracts/hand-off.ts";
import { onReturn } from "../../browser/page-return.ts";
import { countHandOffs, type QueueOf } from "../server/hand-offs.ts";

/** Looked up every now and then; cheap, and in no trail, for it names nobody. @param everyMs between two looks */
export function useDeskNews(desk: QueueOf, everyMs: number): HandOffCount | undefined {
  const [news, setNews] = useState<HandOffCount>();
  useEffect(() => {
    // A look that fails is made up for by the next one.
    const look = () => countHandOffs(desk).then(setNews, () => undefined);
    look();
    const timer = setInterval(look, everyMs);
    const stop = onReturn(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [desk, everyMs]);
  return news;
}
