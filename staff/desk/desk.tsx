import { useEffect, useState } from "preact/hooks";
import type { OperatorCase } from "../../api/contracts/operator.ts";
import type { WantedCase } from "../list/case-list.tsx";
import { Failure } from "../parts/failure.tsx";
import { searchCases, takeStep } from "../server/operator.ts";
import { useStaffTask } from "../session-ended.ts";
import { actionTexts, type DeskAction } from "./action-texts.ts";
import { DeskCase } from "./desk-case.tsx";

/** A search and the next step of each case; the whole desk of the card company comes later. */
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
  const step = async (row: OperatorCase, action: DeskAction) => {
    // The one step that ends an application for good.
    if (
      action === "void" &&
      !confirm(`確定要${actionTexts.void}嗎？${row.serial}（${row.name}）之後無法復原。`)
    )
      return;
    await run(async () => {
      const moved = await takeStep(row, action);
      setFound((before) => before?.map((old) => (old.serial === moved.serial ? moved : old)));
    });
  };

  return (
    <main class="desk-page">
      <p class="hint">一卡通作業台將於後續版本提供；目前可查詢案件並推進下一步。</p>
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
