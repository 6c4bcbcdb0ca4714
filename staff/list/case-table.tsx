import { useEffect, useRef } from "preact/hooks";
import { terms } from "../../api/contracts/glossary.ts";
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
  { text: "申請日期／申請序號" },
  { text: "學號" },
  { text: "姓名" },
  { text: terms.idComparison.zh },
  { text: terms.photo.zh },
  { text: "狀態" },
  { text: terms.category.zh },
  { text: "補卡類別／原因" },
  { text: "退費資訊" },
  { text: terms.lossFee.zh, number: true },
  { text: terms.cardFee.zh, number: true },
  { text: terms.amountToCollect.zh, number: true },
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
