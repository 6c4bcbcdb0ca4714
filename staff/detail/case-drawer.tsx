import type { SchoolCase } from "../../api/contracts/school.ts";
import { isOpen } from "../list/case-row.tsx";
import { Failure } from "../parts/failure.tsx";
import { CaseFacts } from "./case-facts.tsx";
import type { Asked } from "./decision-dialog.tsx";
import { Timeline } from "./timeline.tsx";
import { useDetail } from "./use-detail.ts";

interface DrawerProps {
  row: SchoolCase;
  canDecide: boolean;
  onClose: () => void;
  onAsk: (action: Asked["action"]) => void;
}

/** One case beside the list. */
export function CaseDrawer({ row, canDecide, onClose, onAsk }: DrawerProps) {
  const { detail, error, retry } = useDetail(row);
  const undecided = isOpen(row) && row.review !== "APPROVED";
  return (
    <aside class="drawer" aria-label={`案件 ${row.serial}`}>
      <header>
        <div>
          <h2>{row.name}</h2>
          <p class="quiet">
            {row.studentNo}・{row.serial}
          </p>
        </div>
        <button type="button" class="plain" onClick={onClose} aria-label="關閉">
          ✕
        </button>
      </header>
      <div class="drawer-body">
        {error !== undefined && <Failure error={error} retry={retry} />}
        {!detail && error === undefined && <p class="quiet centre">載入中…</p>}
        {detail && (
          <>
            <CaseFacts detail={detail} />
            <Timeline detail={detail} />
          </>
        )}
      </div>
      {detail && undecided && (
        <footer class="drawer-actions">
          {!canDecide && <p class="quiet">您的權限為檢視，核可與退回請洽貴校承辦人。</p>}
          {canDecide && row.review !== "RETURNED" && (
            <button type="button" onClick={() => onAsk("return")}>
              退回補件
            </button>
          )}
          {canDecide && !detail.collects && (
            <button type="button" class="main" onClick={() => onAsk("approve")}>
              核可
            </button>
          )}
          {canDecide && detail.collects && (
            <button type="button" class="main" onClick={() => onAsk("collect")}>
              核可並收現金
            </button>
          )}
        </footer>
      )}
    </aside>
  );
}
