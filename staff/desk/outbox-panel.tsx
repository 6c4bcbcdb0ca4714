import { useEffect, useState } from "preact/hooks";
import type { Outbox } from "../../api/contracts/operator.ts";
import { readOutbox } from "../server/operator.ts";
import { useStaffTask } from "../session-ended.ts";
import { timeText } from "../texts.ts";

/** How the month's pushes stand and what students were not told. */
export function OutboxPanel({ onList }: { onList: () => void }) {
  const [outbox, setOutbox] = useState<Outbox>();
  const { run, running } = useStaffTask(async () => setOutbox(await readOutbox()));
  useEffect(() => void run(), []);
  if (!outbox) return null;
  const { quota, pending, undelivered } = outbox;
  return (
    <section class="outbox" aria-labelledby="outbox">
      <h2 id="outbox">LINE 推播</h2>
      <p>
        <b>{quota.checkedAt ? `本月已用 ${quota.used} 則` : "尚未取得本月用量"}</b>
        {quota.checkedAt && <span>{quota.limit === null ? "，沒有上限" : `，共 ${quota.limit} 則`}</span>}
        <span class="quiet">{`，${quota.resetsOn.replaceAll("-", "/")} 重新計算`}</span>
      </p>
      {quota.usedUpSince && (
        <p class="used-up" role="alert">
          {`推播額度從 ${timeText(quota.usedUpSince)} 起已用完。通知先留著，學生下次傳訊息或開啟頁面時會看到；額度恢復後自動補送。`}
        </p>
      )}
      <p>
        <span>{`待送 ${pending} 則`}</span>
        {undelivered.map(({ reason, reasonText, count, since }) => (
          <span key={reason}>{`・未送達 ${count} 則：${reasonText}（最早 ${timeText(since)}）`}</span>
        ))}
      </p>
      <p class="buttons">
        {undelivered.length > 0 && (
          <button type="button" onClick={onList}>
            列出未送達的案件
          </button>
        )}
        <button type="button" class="plain" disabled={running} onClick={() => void run()}>
          重新整理
        </button>
      </p>
    </section>
  );
}
