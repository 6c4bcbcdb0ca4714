import { useEffect } from "preact/hooks";
import { onReturn } from "../../browser/page-return.ts";

/** Keeps the screen on while the page is looked at, where the device allows it. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      // Refused on low battery or by old browsers: then the screen dims as usual.
      const taken = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (gone) taken?.release();
      else lock = taken;
    };
    take();
    const stop = onReturn(take);
    return () => {
      gone = true;
      stop();
      lock?.release();
    };
  }, []);
}
