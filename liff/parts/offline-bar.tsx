import { useEffect, useState } from "preact/hooks";
import { onReturn } from "../../browser/page-return.ts";
import { useTexts } from "../texts/use-texts.ts";

/**
 * Says that there is no network, and what that means here.
 * @param filling the page saves what she enters; others only show what was read before
 */
export function OfflineBar({ filling }: { filling: boolean }) {
  const texts = useTexts();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener("online", update);
    addEventListener("offline", update);
    const stop = onReturn(update);
    return () => {
      stop();
      removeEventListener("online", update);
      removeEventListener("offline", update);
    };
  }, []);
  return (
    <p class="offline-bar" role="status">
      {online ? "" : texts.offlineBar[filling ? "filling" : "reading"]}
    </p>
  );
}
