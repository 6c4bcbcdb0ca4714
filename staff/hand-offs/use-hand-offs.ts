import { useEffect, useState } from "preact/hooks";
import type { HandOff } from "../../api/contracts/hand-off.ts";
import { onReturn } from "../../browser/page-return.ts";
import { answerHandOff, countHandOffs, loadHandOffs, type QueueOf } from "../server/hand-offs.ts";
import { useStaffTask } from "../session-ended.ts";

const LOOK_MS = 20_000;

/** How many wait, looked up every now and then; the list itself only while it is open, for every look at it is kept in the trail. */
export function useHandOffs(desk: QueueOf) {
  const [waiting, setWaiting] = useState(0);
  const [items, setItems] = useState<HandOff[]>();
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const load = async () => {
    const loaded = await loadHandOffs(desk);
    setItems(loaded);
    setWaiting(loaded.length);
  };
  useEffect(() => {
    // A look that fails is made up for by the next one.
    const look = () => countHandOffs(desk).then(setWaiting, () => undefined);
    look();
    const timer = setInterval(look, LOOK_MS);
    const stop = onReturn(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [desk]);

  return {
    waiting,
    items,
    error,
    busy: running,
    toggle: () => (items ? setItems(undefined) : void run(load)),
    answer: (id: string, action: "take" | "done") => run(() => answerHandOff(desk, id, action).finally(load)),
  };
}
