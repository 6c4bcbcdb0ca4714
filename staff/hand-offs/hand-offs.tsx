import { quietHours } from "../../api/contracts/facts.ts";
import type { HandOff } from "../../api/contracts/hand-off.ts";
import { Failure } from "../parts/failure.tsx";
import type { QueueOf } from "../server/hand-offs.ts";
import { timeText } from "../texts.ts";
import { useHandOffs } from "./use-hand-offs.ts";

/** Students who wait for a person, above everything else while there are any. */
export function HandOffs({ desk }: { desk: QueueOf }) {
  const { waiting, items, error, busy, toggle, answer } = useHandOffs(desk);
  if (waiting === 0 && !items) return null;
  return (
    <section class="hand-offs" aria-label="真人客服">
      <button type="button" class="hand-offs-bar" aria-expanded={items !== undefined} onClick={toggle}>
        <strong>{`真人客服：${waiting} 位學生等候中`}</strong>
        <span>{items ? "收合" : "查看"}</span>
      </button>
      {error !== undefined && <Failure error={error} />}
      {items?.length === 0 && <p class="quiet centre">沒有學生在等候。</p>}
      {items && items.length > 0 && (
        <>
          <p class="hint">
            {`請由 LINE 官方帳號聊天室回覆，或以學校的聯絡資料聯繫學生。按「處理完畢」後，學生的對話交還給機器人；超過 ${quietHours} 小時會自動交還。`}
          </p>
          <ul>
            {items.map((item) => (
              <WaitingStudent key={item.id} item={item} busy={busy} onAnswer={answer} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface WaitingProps {
  item: HandOff;
  busy: boolean;
  onAnswer: (id: string, action: "take" | "done") => void;
}

function WaitingStudent({ item, busy, onAnswer }: WaitingProps) {
  const { id, name, serial, categoryLabel, summary, language, requestedAt, takenAt, mine } = item;
  const who = name ?? "尚未送出申請的學生";
  return (
    <li>
      <div>
        <b>{who}</b> <span translate={false}>{serial ?? ""}</span>
        {language === "en" && <span class="badge badge-wait">English</span>}
        <p class="quiet">{`${timeText(requestedAt)} 起等候${categoryLabel ? `・${categoryLabel}` : ""}`}</p>
        <p>{summary}</p>
      </div>
      <div class="buttons">
        {takenAt === null && (
          <button
            type="button"
            disabled={busy}
            aria-label={`接手 ${who}`}
            onClick={() => onAnswer(id, "take")}
          >
            我來處理
          </button>
        )}
        {takenAt !== null && <span class="quiet">{mine ? "由您處理中" : "同事處理中"}</span>}
        <button
          type="button"
          class={mine ? "main" : ""}
          disabled={busy}
          aria-label={`處理完畢 ${who}`}
          onClick={() => onAnswer(id, "done")}
        >
          處理完畢
        </button>
      </div>
    </li>
  );
}
