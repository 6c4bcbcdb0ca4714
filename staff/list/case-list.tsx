import { useEffect, useRef, useState } from "preact/hooks";
import type { SchoolCase, StaffSession } from "../../api/contracts/school.ts";
import { CaseDrawer } from "../detail/case-drawer.tsx";
import { type Asked, DecisionDialog } from "../detail/decision-dialog.tsx";
import { approvalOf, canReturn } from "../detail/decisions.ts";
import { Failure } from "../parts/failure.tsx";
import type { Filter } from "../server/cases.ts";
import { useLive } from "../server/events.ts";
import { reviewTexts } from "../texts.ts";
import { rowId } from "./case-row.tsx";
import { CaseTable } from "./case-table.tsx";
import { keepColumns, keptColumns } from "./chosen-columns.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { firstFilter, isNarrowed, keepFilter, keptFilter } from "./filter-store.ts";
import { KeyHelp } from "./key-help.tsx";
import { keysAreOn, switchKeys } from "./key-switch.ts";
import { useCases } from "./use-cases.ts";
import { pressed, usePageKeys } from "./use-list-keys.ts";

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
  const [chosen, setChosen] = useState(keptColumns);
  const [current, setCurrent] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState("");
  const [finished, setFinished] = useState(false);
  const [helping, setHelping] = useState(false);
  const [lettersOn, setLettersOn] = useState(keysAreOn);
  /** Whose new photo was looked at, so that nobody approves a picture unseen. */
  const seen = useRef(new Set<string>());
  const searchBox = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLHeadingElement>(null);
  const cases = useCases(filter);
  const { rows } = cases;
  const shown = rows.find(({ serial }) => serial === opened);
  const looksOnly = session.role === "clerk";
  useLive("school", {
    onCase: ({ serial }) => cases.refresh(serial),
    onReload: cases.reload,
  });
  useEffect(() => {
    if (!wanted) return;
    setFilter({ ...firstFilter, review: "", progress: "", q: wanted.serial });
    setOpened(wanted.serial);
  }, [wanted]);
  useEffect(() => {
    if (finished) end.current?.focus();
  }, [finished]);

  const change = (changed: Filter) => {
    keepFilter(changed);
    setSaid("");
    setFinished(false);
    setFilter(changed);
  };
  const focusRow = (serial: string) => {
    setCurrent(serial);
    const row = document.getElementById(rowId(serial));
    // At once, so that the next key finds it there; while a dialog goes, nothing behind it takes the focus.
    row?.focus();
    if (document.activeElement !== row) requestAnimationFrame(() => row?.focus());
  };
  const move = (row: SchoolCase, by: number) => {
    const next = rows[rows.indexOf(row) + by];
    if (!next) return;
    if (opened) setOpened(next.serial);
    else focusRow(next.serial);
  };
  const ask = (row: SchoolCase, action: Asked["action"] | undefined) => {
    if (!action) return;
    if (action !== "return" && row.photo?.mode === "NEW" && !seen.current.has(row.serial)) {
      setOpened(row.serial);
      setSaid("請先看過照片，再核可。");
      return;
    }
    setAsked({ action, row });
  };
  const close = (row: SchoolCase) => {
    setOpened(undefined);
    focusRow(row.serial);
  };
  const decided = (row: SchoolCase) => {
    const next = nextToDecide(rows, row.serial);
    cases.replace(row);
    setAsked(undefined);
    setSaid(`${row.name}（${row.serial}）：${reviewTexts[row.review]}`);
    setFinished(next === undefined);
    if (next === undefined) setOpened(undefined);
    else if (opened) setOpened(next);
    else focusRow(next);
  };
  const keysOf = (row: SchoolCase) => ({
    j: () => move(row, 1),
    ArrowDown: () => move(row, 1),
    k: () => move(row, -1),
    ArrowUp: () => move(row, -1),
    Enter: () => setOpened(row.serial),
    o: () => setOpened(row.serial),
    a: () => ask(row, approvalOf(row)),
    r: () => ask(row, canReturn(row) ? "return" : undefined),
    Escape: () => opened && close(row),
  });
  usePageKeys({ "/": () => searchBox.current?.focus(), "?": () => setHelping(true) }, lettersOn);

  return (
    <main class={shown ? "desk with-drawer" : "desk"}>
      <section class="list" aria-labelledby="cases">
        <h2 id="cases" class="sr-only">
          申請案件
        </h2>
        <FilterBar filter={filter} counts={cases.counts} searchBox={searchBox} onChange={change} />
        <div class="list-head">
          <p class="said" role="status">
            {said}
          </p>
          <ColumnChoice
            chosen={chosen}
            onChange={(columns) => {
              keepColumns(columns);
              setChosen(columns);
            }}
          />
          <button type="button" class="plain" onClick={() => setHelping(true)}>
            快速鍵（?）
          </button>
        </div>
        {finished && (
          <h3 ref={end} tabIndex={-1} class="finished">
            全部處理完
          </h3>
        )}
        {rows.length > 0 && (
          <CaseTable
            rows={rows}
            chosen={chosen}
            order={filter}
            current={current}
            opened={shown?.serial}
            onSort={(order) => change({ ...filter, ...order })}
            onFocus={setCurrent}
            onKey={(event, row) => pressed(event, keysOf(row), lettersOn)}
            onOpen={(row) => setOpened(row.serial)}
            onApprove={(row) => ask(row, approvalOf(row))}
          />
        )}
        {cases.error !== undefined && <Failure error={cases.error} retry={cases.reload} />}
        {cases.loading && <p class="quiet centre">載入中…</p>}
        {!cases.loading && cases.error === undefined && rows.length === 0 && (
          <Empty filter={filter} onClear={() => change({ ...firstFilter, review: "" })} />
        )}
        {!cases.loading && cases.more && (
          <button type="button" class="more" onClick={cases.loadMore}>
            載入更多案件
          </button>
        )}
      </section>
      {shown && (
        <CaseDrawer
          row={shown}
          place={rows.indexOf(shown) + 1}
          of={rows.length}
          looksOnly={looksOnly}
          onSeen={() => seen.current.add(shown.serial)}
          onKey={(event) => pressed(event, keysOf(shown), lettersOn)}
          onMove={(by) => move(shown, by)}
          onClose={() => close(shown)}
          onAsk={(action) => ask(shown, action)}
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
      {helping && (
        <KeyHelp
          on={lettersOn}
          onSwitch={(on) => {
            switchKeys(on);
            setLettersOn(on);
          }}
          onClose={() => setHelping(false)}
        />
      )}
    </main>
  );
}

function Empty({ filter, onClear }: { filter: Filter; onClear: () => void }) {
  if (filter.review === "PENDING" && !isNarrowed(filter))
    return <p class="quiet centre">目前沒有待審核的案件。</p>;
  return (
    <div class="centre">
      <p class="quiet">沒有符合條件的案件。</p>
      <button type="button" onClick={onClear}>
        清除篩選
      </button>
    </div>
  );
}

/** The row to look at after a decision: the next one below that still waits, else the first that does. */
function nextToDecide(rows: SchoolCase[], decided: string): string | undefined {
  const at = rows.findIndex(({ serial }) => serial === decided);
  const waiting = (row: SchoolCase) => row.serial !== decided && canReturn(row);
  return (rows.slice(at + 1).find(waiting) ?? rows.find(waiting))?.serial;
}
