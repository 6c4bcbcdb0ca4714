import "../../styles/cases.css";
import type { StoredData } from "../../../api/contracts/liff.ts";
import { dayText } from "../../parts/days.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** Kinds of data: what, why, how long, and the day on which the last of it goes. */
export function Stored({ stored }: { stored: readonly StoredData[] }) {
  const texts = useLaterTexts().me;
  return (
    <ul class="kinds">
      {stored.map(({ code, what, why, howLong, count, until }) => (
        <li key={code}>
          <strong>{what}</strong>
          {count > 0 && <span class="fine">{` ${texts.count(count)}`}</span>}
          <p>{why}</p>
          <p class="fine">
            <span>{howLong}</span>
            {until && <span>{texts.until(dayText(until))}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
