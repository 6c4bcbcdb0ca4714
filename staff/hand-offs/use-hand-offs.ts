import { useEffect, useState } from "preact/hooks";
import type { HandOff } from "../../api/contracts/hand-off.ts";
import { answerHandOff, countHandOffs, loadHandOffs, type QueueOf } from "../server/hand-offs.ts";
import { useErrors } from "../session-ended.ts";

const LOOK_MS = 20_000;

/** How many wait, looked up every now and then; the list itself only while it is open, for every look at it is kept in the trail. */
export function useHandOffs(desk: QueueOf) {
  const [waiting, setWaiting] = useState(0);
  const [items, setItems] = useState<HandOff[]>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const onError = useErrors();

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch((failure: unknown) => onError(failure, setError));
    setBusy(false);
  };
  const load = () =>
    attempt(async () => {
      const loaded = await loadHandOffs(desk);
      setItems(loaded);
      setWaiting(loaded.length);
    });
  useEffect(() => {
    // A look that fails is made up for by the next one.
    const look = () => countHandOffs(desk).then(setWaiting, () => undefined);
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [desk]);

  return {
    waiting,
    items,
    error,
    busy,
    toggle: () => (items ? setItems(undefined) : void load()),
    answer: (id: string, action: "take" | "done") =>
      attempt(async () => {
        await answerHandOff(desk, id, action).finally(load);
      }),
  };
}
