import { useEffect, useRef } from "preact/hooks";
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
  /** Which of how many rows of the list, from 1. */
  place: number;
  of: number;
  /** May only look: somebody else at school decides. */
  looksOnly: boolean;
  /** The photo was there to be looked at. */
  onSeen: () => void;
  onKey: (event: KeyboardEvent) => void;
  onMove: (by: -1 | 1) => void;
  onClose: () => void;
  onAsk: (action: Asked["action"]) => void;
}

/** One case beside the list. It has the focus while it is open, and gives it back to its row. */
export function CaseDrawer({
  row,
  place,
  of,
  looksOnly,
  onSeen,
  onKey,
  onMove,
  onClose,
  onAsk,
}: DrawerProps) {
  const { detail, error, retry } = useDetail(row);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [row.serial]);
  const approval = approvalOf(row);
  const returnable = canReturn(row);
  return (
    <aside class="drawer" aria-label={`案件 ${row.serial}`} onKeyDown={onKey}>
      <header>
        <div>
          <h2 ref={head} tabIndex={-1} translate={false}>
            {row.name}
          </h2>
          <p class="quiet" translate={false}>
            {`${row.studentNo}・${row.serial}`}
          </p>
        </div>
        <div class="drawer-move">
          <button type="button" disabled={place <= 1} onClick={() => onMove(-1)}>
            上一筆
          </button>
          <span class="quiet">{`${place} / ${of}`}</span>
          <button type="button" disabled={place >= of} onClick={() => onMove(1)}>
            下一筆
          </button>
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
            <CaseFacts detail={detail} onSeen={onSeen} />
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
