import { useEffect, useRef } from "preact/hooks";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { CaseRow } from "./case-row.tsx";

interface CaseTableProps {
  rows: SchoolCase[];
  selected: string | undefined;
  onOpen: (row: SchoolCase) => void;
  onApprove: (row: SchoolCase) => void;
}

/** The columns of the manual's page (R94), and what to do with the row. */
const columns: { text: string; number?: true }[] = [
  { text: "申請日／序號" },
  { text: "學號" },
  { text: "姓名" },
  { text: "身分證號比對" },
  { text: "大頭照" },
  { text: "狀態" },
  { text: "申請類別" },
  { text: "補卡類別／原因" },
  { text: "退費資訊" },
  { text: "掛失金額", number: true },
  { text: "補卡金額", number: true },
  { text: "應收金額", number: true },
  { text: "說明" },
  { text: "動作" },
];

export function CaseTable({ rows, selected, ...actions }: CaseTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <table class="cases">
      <thead>
        <tr>
          {columns.map(({ text, number }) => (
            <th key={text} scope="col" class={number && "number"}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <CaseRow key={row.serial} row={row} selected={row.serial === selected} {...actions} />
        ))}
      </tbody>
    </table>
  );
}
