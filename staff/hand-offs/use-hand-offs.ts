import { useEffect, useRef, useState } from "preact/hooks";
import type { HandOff, HandOffAction, HandOffAnswer, HandOffThread } from "../../api/contracts/hand-off.ts";
import { loadHandOffs, loadThread, type QueueOf, sendAnswer, steerHandOff } from "../server/hand-offs.ts";
import { useStaffTask } from "../session-ended.ts";
import { useDeskNews } from "./use-desk-news.ts";

/** The queue and the talk that is open. Both are loaded only while they are looked at and when there is news: each look is kept in the trail. */
export function useHandOffs(desk: QueueOf) {
  const [open, setOpen] = useState(false);
  const [items, setItems] = useState<HandOff[]>();
  const [thread, setThread] = useState<HandOffThread>();
  const chosen = useRef<string>(undefined);
  const news = useDeskNews(desk);
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());

  const load = async () => {
    const id = chosen.current;
    const [loaded, talk] = await Promise.all([loadHandOffs(desk), id ? loadThread(desk, id) : undefined]);
    setItems(loaded);
    if (chosen.current === id) setThread(talk);
  };
  const choose = (id: string | undefined) => {
    chosen.current = id;
    if (id === undefined) setThread(undefined);
  };
  useEffect(() => {
    // What is missed now comes with the next news.
    if (open && !running) load().catch(() => undefined);
  }, [news?.lastAt]);

  return {
    news,
    items: open ? items : undefined,
    thread: open ? thread : undefined,
    error,
    busy: running,
    toggle() {
      setOpen(!open);
      if (open) return;
      void run(load);
    },
    show(id: string) {
      choose(id);
      void run(load);
    },
    close: () => choose(undefined),
    steer: (id: string, action: HandOffAction) =>
      run(async () => {
        await steerHandOff(desk, id, action).finally(() => {
          if (action !== "take") choose(undefined);
          return load();
        });
      }),
    /** @returns whether it was taken */
    async answer(id: string, answer: HandOffAnswer): Promise<boolean> {
      let taken = false;
      await run(async () => {
        await sendAnswer(desk, id, answer);
        taken = true;
        await load();
      });
      return taken;
    },
  };
}
