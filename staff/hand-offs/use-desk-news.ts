import { useCallback, useEffect, useState } from "preact/hooks";
import type { HandOffCount } from "../../api/contracts/hand-off.ts";
import { onReturn } from "../../browser/page-return.ts";
import { useLive } from "../server/events.ts";
import { countHandOffs, type QueueOf } from "../server/hand-offs.ts";

/** In case that the stream was refused. */
const LOOK_MS = 60_000;

/** Looked up when there is something new; cheap, and in no trail, for it names nobody. */
export function useDeskNews(desk: QueueOf): HandOffCount | undefined {
  const [news, setNews] = useState<HandOffCount>();
  // A look that fails is made up for by the next one.
  const look = useCallback(() => countHandOffs(desk).then(setNews, () => undefined), [desk]);
  useLive(desk, { onHandOffs: look, onReload: look });
  useEffect(() => {
    void look();
    const timer = setInterval(look, LOOK_MS);
    const stop = onReturn(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [look]);
  return news;
}
