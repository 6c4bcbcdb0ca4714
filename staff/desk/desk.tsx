import { useEffect, useState } from "preact/hooks";
import type { OperatorCase } from "../../api/contracts/operator.ts";
import type { WantedCase } from "../list/case-list.tsx";
import { Failure } from "../parts/failure.tsx";
import { searchCases, takeStep } from "../server/operator.ts";
import { useStaffTask } from "../session-ended.ts";
import { actionTexts, type DeskAction } from "./action-texts.ts";
import { CardOrdersPanel } from "./card-orders-panel.tsx";
import { DeskCase } from "./desk-case.tsx";
import { ImportsPanel } from "./imports-panel.tsx";
import { MoneyPanel } from "./money-panel.tsx";
import { OutboxPanel } from "./outbox-panel.tsx";
import { RefundsPanel } from "./refunds-panel.tsx";

/** What the student reads of a step that is against her wish. */
const asksReason: Partial<Record<DeskAction, string>> = {
  void: "之後無法復原。請寫下原因，學生會收到：",
  "refund-returned": "請寫下原因（例如帳戶已結清），學生會收到：",
  "ask-loss": "請寫下要學生確認的事，學生會收到：",
};

/** @returns null when the operator thinks better of it */
function reasonFor({ serial, name }: OperatorCase, action: DeskAction): string | null {
  return prompt(`確定要${actionTexts[action]}嗎？${serial}（${name}）${asksReason[action]}`);
}

/** A search and the next step of each case. */
export function Desk({ wanted }: { wanted?: WantedCase | undefined }) {
  const [found, setFound] = useState<OperatorCase[]>();
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget as HTMLFormElement).get("q");
    void run(async () => setFound(await searchCases({ q: String(words) })));
  };
  useEffect(() => {
    if (wanted) void run(async () => setFound(await searchCases({ q: wanted.serial })));
  }, [wanted]);
  const listAwaited = async () => setFound(await searchCases({ lossAwaited: "true" }));
  const listUndelivered = async () => setFound(await searchCases({ undelivered: "1" }));
  const step = async (row: OperatorCase, action: DeskAction) => {
    const reason = action in asksReason ? reasonFor(row, action) : "";
    if (reason === null) return;
    await run(async () => {
      const moved = await takeStep(row, action, reason);
      setFound((before) => before?.map((old) => (old.serial === moved.serial ? moved : old)));
    });
  };

  return (
    <main class="desk-page">
      <OutboxPanel onList={() => void run(listUndelivered)} />
      <CardOrdersPanel onCase={(q) => void run(async () => setFound(await searchCases({ q })))} />
      <MoneyPanel />
      <ImportsPanel />
      <RefundsPanel />
      <p class="hint">查詢案件，並推進下一步。</p>
      <form class="desk-search" onSubmit={search}>
        <input
          name="q"
          type="search"
          aria-label="搜尋案件"
          placeholder="申請序號、學號或姓名；留空列出最新"
          maxLength={60}
        />
        <button type="submit" class="main" disabled={running}>
          查詢
        </button>
        <button type="button" disabled={running} onClick={() => void run(listAwaited)}>
          掛失紀錄待確認
        </button>
      </form>
      {error !== undefined && <Failure error={error} />}
      {found?.length === 0 && <p class="quiet centre">沒有符合的案件。</p>}
      <ul class="desk-cases">
        {found?.map((row) => (
          <DeskCase key={row.serial} row={row} busy={running} onStep={(action) => void step(row, action)} />
        ))}
      </ul>
    </main>
  );
}
