import "../styles/missed.css";
import { useEffect } from "preact/hooks";
import type { MissedNotices } from "../../api/contracts/liff.ts";
import { noteMissedShown } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { dayText } from "./days.ts";
import { PageLink } from "./page-link.tsx";

/** What could not be told in the chat; it counts as told once it is here to be read. */
export function MissedList({ items }: MissedNotices) {
  const texts = useLaterTexts().missed;
  useEffect(() => {
    // Told again on the next page when the service does not hear of it.
    noteMissedShown(items.map(({ id }) => id)).catch(() => {});
  }, [items]);
  return (
    <section class="notice warn" aria-labelledby="missed" role="status">
      <h2 id="missed">{texts.title(items.length, items.filter(({ failed }) => failed).length)}</h2>
      <ul class="missed">
        {items.map(({ id, at, title, text, serial }) => (
          <li key={id}>
            {serial ? (
              <PageLink to={`/cases/${serial}`}>
                <b>{title}</b>
              </PageLink>
            ) : (
              <b>{title}</b>
            )}{" "}
            <span class="fine">{dayText(at.slice(0, 10))}</span>
            {text && <span class="line">{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
