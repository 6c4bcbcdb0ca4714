import { useEffect, useRef, useState } from "preact/hooks";
import { onReturn } from "../../browser/page-return.ts";
import { draftStore } from "../draft/use-draft.ts";

/**
 * The form opened twice in one browser would be two forms over one draft: the newer window has it, the older one
 * says so. What other phones save is read again whenever she comes back to this page.
 */
export function useSoleForm(): { elsewhere: boolean; takeOver: () => void } {
  const [elsewhere, setElsewhere] = useState(false);
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    // Very old browsers have one window at a time anyway.
    if (!("BroadcastChannel" in window)) return;
    const opened = new BroadcastChannel("form");
    channel.current = opened;
    opened.onmessage = () => {
      draftStore.flush();
      setElsewhere(true);
    };
    opened.postMessage("opened");
    return () => opened.close();
  }, []);
  // Without a network she goes on with what is here; the next save tells.
  useEffect(() => onReturn(() => void draftStore.refresh().catch(() => undefined)), []);
  const takeOver = () => {
    channel.current?.postMessage("opened");
    setElsewhere(false);
    draftStore.refresh().catch(() => undefined);
  };
  return { elsewhere, takeOver };
}
