import { channelWords, moneyItemEventWords } from "../../api/contracts/glossary.ts";
import type { MoneyItemDetail } from "../../api/contracts/money-items.ts";
import { timeText } from "../texts.ts";

interface Props {
  item: MoneyItemDetail;
  busy: boolean;
  onAct: (verb: "assign" | "apply" | "identify" | "explain", body: object) => void;
}

/** One sum with its story, and what may be done about it. */
export function MoneyDetail({ item, busy, onAct }: Props) {
  const { receipt, nextStep } = item;
  const identify = () => {
    const serial = prompt("這筆款項屬於哪一筆申請？請輸入申請序號：");
    if (serial) onAct("identify", { serial: serial.trim() });
  };
  const explain = () => {
    const reason = prompt("請寫下查明的原因：");
    if (reason) onAct("explain", { reason });
  };
  return (
    <article aria-labelledby="money-item">
      <h3 id="money-item">{`NT$${item.amount} ${item.kindText}`}</h3>
      {receipt && (
        <p>{`${channelWords[receipt.channel].zh}・帳號 ${receipt.virtualAccount ?? "無"}・${timeText(receipt.paidAt)} 繳費`}</p>
      )}
      <p>{`承辦：${item.ownerName ?? "尚無人承辦"}`}</p>
      <ol>
        {item.history.map(({ at, by, text }) => (
          <li key={at + text}>{`${timeText(at)} ${text}（${by === "system" ? "系統" : by}）`}</li>
        ))}
      </ol>
      {!item.closedAt && (
        <p class="buttons">
          <button type="button" disabled={busy} onClick={() => onAct("assign", {})}>
            我來處理
          </button>
          {nextStep === "identify" && (
            <button type="button" disabled={busy} onClick={identify}>
              {moneyItemEventWords.identified.zh}
            </button>
          )}
          {item.serial && receipt && nextStep !== "awaitRefund" && (
            <button type="button" disabled={busy} onClick={() => onAct("apply", {})}>
              抵繳這筆申請
            </button>
          )}
          {!receipt && (
            <button type="button" disabled={busy} onClick={explain}>
              說明並結束
            </button>
          )}
        </p>
      )}
    </article>
  );
}
