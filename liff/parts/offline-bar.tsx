import { useEffect, useState } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";

/** Says that there is no network, over the page so that nothing moves. */
export function OfflineBar() {
  const texts = useTexts();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener("online", update);
    addEventListener("offline", update);
    return () => {
      removeEventListener("online", update);
      removeEventListener("offline", update);
    };
  }, []);
  return (
    <p class="offline-bar" role="status">
      {!online && texts.offlineBar}
    </p>
  );
}
