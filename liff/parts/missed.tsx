import { useEffect, useState } from "preact/hooks";
import type { MissedNotices } from "../../api/contracts/liff.ts";
import { noteMissedShown, readMissed } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { dayText } from "./days.ts";
import { PageLink } from "./page-link.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What could not be told in the chat, until she leaves the page; it counts as told once it was here to be read. */
export function Missed() {
  const texts = useLaterTexts().missed;
  const { value } = useLoaded(readMissed);
  const [shown, setShown] = useState<MissedNotices["items"]>([]);
  useEffect(() => {
    if (!value || value.length === 0) return;
    setShown(value);
    // Told again on the next page when the service does not hear of it.
    noteMissedShown(value.map(({ id }) => id)).catch(() => {});
  }, [value]);
  if (shown.length === 0) return null;
  return (
    <section class="notice warn" aria-labelledby="missed" role="status">
      <h2 id="missed">{texts.title(shown.length, shown.filter(({ failed }) => failed).length)}</h2>
      <ul class="missed">
        {shown.map(({ id, at, title, text, serial }) => (
          <li key={id}>
            <PageLink to={`/cases/${serial}`}>
              <b>{title}</b>
            </PageLink>{" "}
            <span class="fine">{dayText(at.slice(0, 10))}</span>
            {text && <span class="line">{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
