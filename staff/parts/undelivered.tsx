import type { SchoolCase } from "../../api/contracts/school.ts";
import { timeText } from "../texts.ts";
import { Badge } from "./badge.tsx";

type Undelivered = SchoolCase["undelivered"];

/** That the student was not told something, with the reason, in a row of a list. */
export function UndeliveredBadge({ undelivered }: { undelivered: Undelivered }) {
  const [first] = undelivered;
  if (!first) return null;
  return (
    <span title={undelivered.map(line).join("\n")}>
      <Badge tone="bad">{undelivered.length > 1 ? `未送達 ${undelivered.length}` : "未送達"}</Badge>{" "}
      <small>{first.reasonText}</small>
    </span>
  );
}

/** All that she was not told: what, why and since when. */
export function UndeliveredList({ undelivered }: { undelivered: Undelivered }) {
  return (
    <ul class="undelivered">
      {undelivered.map((one) => (
        <li key={one.kind + one.since}>{line(one)}</li>
      ))}
    </ul>
  );
}

function line({ text, reasonText, since }: Undelivered[number]): string {
  return `「${text}」：${reasonText}（${timeText(since)} 起）`;
}
