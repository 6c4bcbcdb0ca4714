import type { RosterOverview } from "../../api/contracts/roster.ts";
import { timeText } from "../texts.ts";
import type { RosterTexts } from "./texts/zh-tw.ts";
import { WideTable } from "./wide-table.tsx";

interface HistoryTableProps {
  texts: RosterTexts;
  overview: RosterOverview;
  /** Whether the reader may go on with an upload. */
  mayImport: boolean;
  busy: boolean;
  onOpen: (id: string) => void;
  onMore: () => void;
}

/** Every upload, newest first: when, by whom, and what came of it. */
export function HistoryTable({ texts, overview, mayImport, busy, onOpen, onMore }: HistoryTableProps) {
  const { items, nextCursor } = overview;
  return (
    <section aria-labelledby="roster-history">
      <h2 id="roster-history">{texts.history}</h2>
      {items.length === 0 && <p class="quiet">{texts.noHistory}</p>}
      {items.length > 0 && (
        <WideTable label={texts.history}>
          <thead>
            <tr>
              <th scope="col">{texts.file}</th>
              <th scope="col">{texts.when}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.result}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>{item.name}</td>
                <td>{item.uploaded && `${timeText(item.uploaded.at)}　${item.uploaded.by}`}</td>
                <td>{texts.stages[item.stage]}</td>
                <td>
                  {item.result && resultText(texts, item.result)}
                  {mayImport && opens[item.stage] && (
                    <button
                      type="button"
                      disabled={busy}
                      aria-label={`${texts[opens[item.stage]!]} ${item.name}`}
                      onClick={() => onOpen(item.id)}
                    >
                      {texts[opens[item.stage]!]}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {nextCursor && (
        <button type="button" disabled={busy} onClick={onMore}>
          {texts.more}
        </button>
      )}
    </section>
  );
}

const opens: Partial<Record<keyof RosterTexts["stages"], "goOn" | "view">> = {
  mapping: "goOn",
  preview: "goOn",
  committed: "view",
};

function resultText(
  texts: RosterTexts,
  result: NonNullable<RosterOverview["items"][number]["result"]>,
): string {
  const groups = ["new", "changed", "same", "absent", "faulty"] as const;
  return groups
    .flatMap((group) => (result[group] > 0 ? [`${texts.groups[group]} ${result[group]}`] : []))
    .join("・");
}
