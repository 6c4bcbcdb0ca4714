import type { ImportDetail } from "../../api/contracts/imports.ts";

/** The lines of a file that wait, with why; they may be read anew. */
export function ParkedLines({
  file,
  busy,
  onRetry,
}: {
  file: ImportDetail;
  busy: boolean;
  onRetry: () => void;
}) {
  return (
    <article aria-labelledby="parked-lines">
      <h3 id="parked-lines">{`${file.name}：待處理的資料列`}</h3>
      {file.items.length === 0 && <p class="quiet">沒有待處理的資料列。</p>}
      <ul>
        {file.items.map(({ no, reasonText, account, amount }) => (
          <li key={no}>
            {[`第 ${no} 列`, reasonText, account && `帳號 ${account}`, amount !== null && `NT$${amount}`]
              .filter(Boolean)
              .join("・")}
          </li>
        ))}
      </ul>
      {file.nextAfter !== null && <p class="quiet">列出前 {file.items.length} 列。</p>}
      {file.items.length > 0 && (
        <button type="button" disabled={busy} onClick={onRetry}>
          重新讀取
        </button>
      )}
    </article>
  );
}
