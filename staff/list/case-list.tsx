import { useEffect, useRef, useState } from "preact/hooks";
import type { SchoolCase, StaffSession } from "../../api/contracts/school.ts";
import { CaseDrawer } from "../detail/case-drawer.tsx";
import { type Asked, DecisionDialog } from "../detail/decision-dialog.tsx";
import { approvalOf, canReturn } from "../detail/decisions.ts";
import { Failure } from "../parts/failure.tsx";
import type { Filter } from "../server/cases.ts";
import { reviewTexts } from "../texts.ts";
import { CaseTable } from "./case-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { keepFilter, keptFilter } from "./filter-store.ts";
import { KeyHints } from "./key-hints.tsx";
import { useCases } from "./use-cases.ts";
import { useKeys } from "./use-keys.ts";

/** A case that somebody asks to see; a new object each time. */
export interface WantedCase {
  serial: string;
}

interface CaseListProps {
  session: StaffSession;
  wanted?: WantedCase | undefined;
}

/** The school's desk: the list, the case beside it, and one question at a time. */
export function CaseList({ session, wanted }: CaseListProps) {
  const [filter, setFilter] = useState<Filter>(keptFilter);
  const [selected, setSelected] = useState<string>();
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState("");
  const searchBox = useRef<HTMLInputElement>(null);
  const cases = useCases(filter);
  const { rows } = cases;
  const current = rows.find(({ serial }) => serial === selected);
  const looksOnly = session.role === "clerk";
  useEffect(() => {
    if (!wanted) return;
    setFilter({ review: "", progress: "", from: "", to: "", q: wanted.serial, undelivered: "" });
    setSelected(wanted.serial);
    setOpened(true);
  }, [wanted]);

  const move = (by: number) => {
    const at = rows.findIndex(({ serial }) => serial === selected);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) setSelected(next.serial);
  };
  const ask = (action: Asked["action"] | undefined, row = current) => {
    if (!row || !action) return;
    setSelected(row.serial);
    setAsked({ action, row });
  };
  const decided = (row: SchoolCase) => {
    cases.replace(row);
    setAsked(undefined);
    setSaid(`${row.name}（${row.serial}）：${reviewTexts[row.review]}`);
    setSelected(nextToDecide(rows, row.serial) ?? row.serial);
  };
  useKeys(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      Enter: () => setOpened(current !== undefined),
      a: () => ask(current && approvalOf(current)),
      r: () => ask(current && canReturn(current) ? "return" : undefined),
      Escape: () => setOpened(false),
      "/": () => searchBox.current?.focus(),
    },
    asked === undefined,
  );

  return (
    <main class={opened && current ? "desk with-drawer" : "desk"}>
      <section class="list" aria-label="申請案件">
        <FilterBar
          filter={filter}
          counts={cases.counts}
          searchBox={searchBox}
          onChange={(changed) => {
            keepFilter(changed);
            setSaid("");
            setFilter(changed);
          }}
        />
        <p class="said" role="status">
          {said}
        </p>
        {rows.length > 0 && (
          <CaseTable
            rows={rows}
            selected={selected}
            onOpen={(row) => {
              setSelected(row.serial);
              setOpened(true);
            }}
            onApprove={(row) => ask(approvalOf(row), row)}
          />
        )}
        {cases.error !== undefined && <Failure error={cases.error} retry={cases.reload} />}
        {cases.loading && <p class="quiet centre">載入中…</p>}
        {!cases.loading && cases.error === undefined && rows.length === 0 && <Empty filter={filter} />}
        {!cases.loading && cases.more && (
          <button type="button" class="more" onClick={cases.loadMore}>
            載入較早的案件
          </button>
        )}
        <KeyHints looksOnly={looksOnly} />
      </section>
      {opened && current && (
        <CaseDrawer
          row={current}
          looksOnly={looksOnly}
          onClose={() => setOpened(false)}
          onAsk={(action) => ask(action)}
        />
      )}
      {asked && (
        <DecisionDialog
          asked={asked}
          onDecided={decided}
          onNewer={cases.replace}
          onClose={() => setAsked(undefined)}
        />
      )}
    </main>
  );
}

function Empty({ filter }: { filter: Filter }) {
  const narrowed = filter.q || filter.from || filter.to || filter.undelivered;
  if (filter.review === "PENDING" && !narrowed) return <p class="quiet centre">目前沒有待審核的案件。</p>;
  return <p class="quiet centre">沒有符合條件的案件，請調整篩選條件。</p>;
}

/** The row to look at after a decision: the next one below that still waits, else the first that does. */
function nextToDecide(rows: SchoolCase[], decided: string): string | undefined {
  const at = rows.findIndex(({ serial }) => serial === decided);
  const waiting = (row: SchoolCase) => row.serial !== decided && canReturn(row);
  return (rows.slice(at + 1).find(waiting) ?? rows.find(waiting))?.serial;
}
