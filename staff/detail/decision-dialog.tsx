import { useEffect, useRef } from "preact/hooks";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { Failure } from "../parts/failure.tsx";
import { type Decision, decide, loadCase } from "../server/cases.ts";
import { Refusal } from "../server/request.ts";
import { useStaffTask } from "../session-ended.ts";
import { ApproveForm } from "./approve-form.tsx";
import { decisionTexts } from "./decisions.ts";
import { ReturnForm } from "./return-form.tsx";

export interface Asked {
  action: Decision["action"];
  row: SchoolCase;
}

interface DialogProps {
  asked: Asked;
  onDecided: (row: SchoolCase) => void;
  /** Somebody else changed the case meanwhile; this is how it stands. */
  onNewer: (row: SchoolCase) => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function DecisionDialog({ asked: { action, row }, onDecided, onNewer, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { run, running, error } = useStaffTask(async (decision: Decision) => {
    try {
      onDecided(await decide(row.serial, row.version, decision));
    } catch (failure) {
      if (isStale(failure)) onNewer(await loadCase(row.serial));
      throw failure;
    }
  });
  const stale = isStale(error);

  return (
    <dialog ref={dialog} class="decision" onClose={onClose} aria-labelledby="decision-title">
      <h2 id="decision-title">{`${decisionTexts[action]}：${row.name}（${row.studentNo}）`}</h2>
      {error !== undefined && !stale && <Failure error={error} />}
      {stale && (
        <>
          <p role="alert" class="hint">
            這筆資料剛才已被更新，已重新載入，請再看一次後決定。
          </p>
          <div class="buttons">
            <button type="button" class="main" onClick={onClose}>
              知道了
            </button>
          </div>
        </>
      )}
      {!stale && action === "return" && <ReturnForm busy={running} onSubmit={run} onCancel={onClose} />}
      {!stale && action !== "return" && (
        <ApproveForm action={action} row={row} busy={running} onSubmit={run} onCancel={onClose} />
      )}
    </dialog>
  );
}

const isStale = (error: unknown): boolean => error instanceof Refusal && error.code === "stale_version";
