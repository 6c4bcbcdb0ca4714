import { useEffect, useState } from "preact/hooks";
import type { CardOrderPage, ListedOrder } from "../../api/contracts/card-core.ts";
import { orderStateWords } from "../../api/contracts/glossary.ts";
import { orderAgain, readCardOrders } from "../server/operator.ts";
import { useStaffTask } from "../session-ended.ts";
import { timeText } from "../texts.ts";

type State = ListedOrder["state"];
const states = Object.keys(orderStateWords) as State[];
const dayMs = 86_400_000;

/** What was ordered from the card core and waits for its word, the oldest first; what it refused is ordered again here. */
export function CardOrdersPanel({ onCase }: { onCase: (serial: string) => void }) {
  const [state, setState] = useState<State>("open");
  const [page, setPage] = useState<CardOrderPage>();
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const load = (wanted: State, after = 0) =>
    run(async () => {
      setState(wanted);
      setPage(await readCardOrders(wanted, after));
    });
  useEffect(() => void load("open"), []);
  const again = (order: ListedOrder) => {
    if (!confirm(`確定要再送一次「${order.kindText}」嗎？${order.serial}`)) return;
    void run(async () => {
      await orderAgain(order.seq);
      setPage(await readCardOrders(state, 0));
    });
  };
  return (
    <section class="outbox" aria-labelledby="card-orders">
      <h2 id="card-orders">票卡系統訂單</h2>
      <p class="buttons">
        {states.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === state}
            disabled={running}
            onClick={() => void load(one)}
          >
            {orderStateWords[one].zh}
          </button>
        ))}
      </p>
      {error !== undefined && <p role="alert">訂單沒有載入或送出，請再試一次。</p>}
      {page?.items.length === 0 && <p class="quiet">沒有這種訂單。</p>}
      <ul class="card-orders">
        {page?.items.map((order) => (
          <li key={order.seq}>
            <button type="button" class="plain" onClick={() => onCase(order.serial)}>
              {order.serial}
            </button>
            <span>{` #${order.seq} ${order.kindText}${order.round > 1 ? `（第 ${order.round} 次）` : ""}`}</span>
            <span class="quiet">{`・${aged(order)}`}</span>
            {told(order)}
            {order.mayOrderAgain && (
              <button type="button" disabled={running} onClick={() => again(order)}>
                {order.state === "refused" ? "再送一次" : "重新製卡"}
              </button>
            )}
          </li>
        ))}
      </ul>
      {page?.last != null && (
        <button type="button" disabled={running} onClick={() => void load(state, page.last ?? 0)}>
          下一頁
        </button>
      )}
    </section>
  );
}

function aged({ createdAt, answeredAt }: ListedOrder): string {
  if (answeredAt) return `${timeText(createdAt)} 送出，${timeText(answeredAt)} 回報`;
  const days = Math.floor((Date.now() - Date.parse(createdAt)) / dayMs);
  return `${timeText(createdAt)} 送出${days > 0 ? `，已 ${days} 天` : ""}`;
}

function told({ balance, cardTail, reason }: ListedOrder) {
  const parts = [
    balance === null ? "" : `餘額 NT$${balance}`,
    cardTail === null ? "" : `新卡末碼 ${cardTail}`,
    reason ?? "",
  ].filter(Boolean);
  return parts.length > 0 ? <span>{`・${parts.join("・")}`}</span> : null;
}
