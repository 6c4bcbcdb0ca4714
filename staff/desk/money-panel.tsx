import { useEffect, useState } from "preact/hooks";
import type { BooksReport, MoneyItem, MoneyItemDetail } from "../../api/contracts/money-items.ts";
import { Failure } from "../parts/failure.tsx";
import { actOnMoney, listMoney, readBooks, showMoney } from "../server/operator.ts";
import { useStaffTask } from "../session-ended.ts";
import { MoneyDetail } from "./money-detail.tsx";

/** Money that waits for somebody, each with its next step, and whether the books agree. */
export function MoneyPanel() {
  const [items, setItems] = useState<MoneyItem[]>([]);
  const [books, setBooks] = useState<BooksReport>();
  const [open, setOpen] = useState<MoneyItemDetail>();
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const reload = async () => {
    setItems(await listMoney());
    setBooks(await readBooks());
  };
  useEffect(() => void run(reload), []);
  const act = (...given: Parameters<typeof actOnMoney>) =>
    run(async () => {
      setOpen(await actOnMoney(...given));
      await reload();
    });
  return (
    <section class="outbox" aria-labelledby="money">
      <h2 id="money">待處理款項</h2>
      {books && !books.sound && (
        <p
          class="used-up"
          role="alert"
        >{`帳務有 ${books.findings.length} 處不符，請執行 npm run books 查看。`}</p>
      )}
      {error !== undefined && <Failure error={error} />}
      {items.length === 0 ? <p class="quiet">沒有待處理的款項。</p> : null}
      <ul class="desk-cases">
        {items.map((item) => (
          <li key={item.id}>
            <b>{`NT$${item.amount} ${item.kindText}`}</b>
            <span>{`下一步：${item.nextStepText}`}</span>
            <span class="quiet">{`${item.serial ?? "不明"}・${item.ageDays} 天`}</span>
            <button
              type="button"
              disabled={running}
              onClick={() => void run(async () => setOpen(await showMoney(item.id)))}
            >
              查看
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <MoneyDetail item={open} busy={running} onAct={(verb, body) => void act(open.id, verb, body)} />
      )}
      <p class="buttons">
        <button type="button" class="plain" disabled={running} onClick={() => void run(reload)}>
          重新整理款項
        </button>
      </p>
    </section>
  );
}
