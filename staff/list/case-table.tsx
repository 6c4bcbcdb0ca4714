import type { SchoolCase } from "../../api/contracts/school.ts";
import type { Filter, Order } from "../server/cases.ts";
import { CaseRow } from "./case-row.tsx";
import { type Column, type ColumnId, columns } from "./columns.tsx";

interface CaseTableProps {
  rows: SchoolCase[];
  chosen: ReadonlySet<ColumnId>;
  order: Order;
  /** The case that the keys act on. */
  current: string | undefined;
  opened: string | undefined;
  onSort: (order: Order) => void;
  onFocus: (serial: string) => void;
  onKey: (event: KeyboardEvent, row: SchoolCase) => void;
  onOpen: (row: SchoolCase) => void;
  onApprove: (row: SchoolCase) => void;
}

/** Cases, one line each. One row has the focus; arrows go from row to row, Tab through the row's own controls and out. */
export function CaseTable({ rows, chosen, order, current, opened, onSort, ...actions }: CaseTableProps) {
  const compared = rows.some(({ idComparison }) => idComparison !== "NOT_PROVIDED");
  const shown = columns.filter(({ id }) => chosen.has(id) && (id !== "comparison" || compared));
  // A row that a filter took away leaves the first one in its place.
  const entry = rows.some(({ serial }) => serial === current) ? current : rows[0]?.serial;
  return (
    <table class="cases">
      <caption>申請案件，可按欄位名稱排序</caption>
      <thead>
        <tr>
          <Head column={{ label: "姓名", sort: "name" }} order={order} onSort={onSort} />
          {shown.map((column) => (
            <Head key={column.id} column={column} order={order} onSort={onSort} />
          ))}
          <th scope="col">動作</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseRow
            key={row.serial}
            row={row}
            columns={shown}
            focusable={row.serial === entry}
            opened={row.serial === opened}
            {...actions}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  column: Pick<Column, "label" | "sort" | "number" | "wide">;
  order: Order;
  onSort: (order: Order) => void;
}

/** Newest, longest and most come first where that is what people look for. */
const downFirst: readonly Filter["sort"][] = ["submittedAt", "amountDue"];

function Head({ column: { label, sort, number, wide }, order, onSort }: HeadProps) {
  const kind = [number && "number", wide && "wide"].filter(Boolean).join(" ") || undefined;
  if (!sort)
    return (
      <th scope="col" class={kind}>
        {label}
      </th>
    );
  const sorted = order.sort === sort;
  const first = downFirst.includes(sort) ? "desc" : "asc";
  const next = sorted && order.dir === first ? (first === "asc" ? "desc" : "asc") : first;
  return (
    <th
      scope="col"
      class={kind}
      aria-sort={sorted ? (order.dir === "asc" ? "ascending" : "descending") : undefined}
    >
      <button type="button" class="sort" onClick={() => onSort({ sort, dir: next })}>
        <span>{label}</span>
        {sorted && <span aria-hidden="true">{order.dir === "asc" ? "▲" : "▼"}</span>}
      </button>
    </th>
  );
}
