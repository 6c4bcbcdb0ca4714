import { isOpen } from "../../api/contracts/open-case.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { Failure } from "../parts/failure.tsx";
import { CaseFacts } from "./case-facts.tsx";
import type { Asked } from "./decision-dialog.tsx";
import { approvalOf, canReturn, decisionTexts } from "./decisions.ts";
import { FormLink } from "./form-link.tsx";
import { Timeline } from "./timeline.tsx";
import { useDetail } from "./use-detail.ts";

interface DrawerProps {
  row: SchoolCase;
  /** May only look: somebody else at school decides. */
  looksOnly: boolean;
  onClose: () => void;
  onAsk: (action: Asked["action"]) => void;
}

/** One case beside the list. */
export function CaseDrawer({ row, looksOnly, onClose, onAsk }: DrawerProps) {
  const { detail, error, retry } = useDetail(row);
  const approval = approvalOf(row);
  const returnable = canReturn(row);
  return (
    <aside class="drawer" aria-label={`案件 ${row.serial}`}>
      <header>
        <div>
          <h2 translate={false}>{row.name}</h2>
          <p class="quiet" translate={false}>
            {`${row.studentNo}・${row.serial}`}
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
            <FormLink detail={detail} />
            <Timeline detail={detail} />
          </>
        )}
      </div>
      {detail && looksOnly && isOpen(row) && (
        <footer class="drawer-actions">
          <p class="quiet">您的權限為檢視，核可與退回請洽貴校承辦人。</p>
        </footer>
      )}
      {detail && (approval || returnable) && (
        <footer class="drawer-actions">
          {returnable && (
            <button type="button" onClick={() => onAsk("return")}>
              {decisionTexts.return}
            </button>
          )}
          {approval && (
            <button type="button" class="main" onClick={() => onAsk(approval)}>
              {decisionTexts[approval]}
            </button>
          )}
        </footer>
      )}
    </aside>
  );
}
