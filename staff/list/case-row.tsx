import type { SchoolCase } from "../../api/contracts/school.ts";
import { approvalOf, decisionTexts } from "../detail/decisions.ts";
import type { Column } from "./columns.tsx";

interface CaseRowProps {
  row: SchoolCase;
  columns: readonly Column[];
  /** Where Tab enters the list. */
  focusable: boolean;
  opened: boolean;
  onFocus: (serial: string) => void;
  onKey: (event: KeyboardEvent, row: SchoolCase) => void;
  onOpen: (row: SchoolCase) => void;
  onApprove: (row: SchoolCase) => void;
}

export const rowId = (serial: string) => `case-${serial}`;

/** A case in one line; its name leads to all of it. */
export function CaseRow({
  row,
  columns,
  focusable,
  opened,
  onFocus,
  onKey,
  onOpen,
  onApprove,
}: CaseRowProps) {
  const approval = approvalOf(row);
  const tabIndex = focusable ? 0 : -1;
  return (
    <tr
      id={rowId(row.serial)}
      tabIndex={tabIndex}
      aria-current={opened ? "true" : undefined}
      onFocusCapture={() => onFocus(row.serial)}
      onKeyDown={(event) => onKey(event, row)}
      onClick={() => onOpen(row)}
    >
      <th scope="row" data-label="姓名">
        <button
          type="button"
          class="name"
          tabIndex={tabIndex}
          aria-label={`查看 ${row.name}`}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          <b translate={false}>{row.name}</b>
        </button>
      </th>
      {columns.map(({ id, label, cell, number, wide, empty }) => (
        <td
          key={id}
          data-label={label}
          class={
            [number && "number", wide && "wide", empty?.(row) && "empty"].filter(Boolean).join(" ") ||
            undefined
          }
        >
          <div>{cell(row)}</div>
        </td>
      ))}
      <td class="actions">
        {approval && (
          <button
            type="button"
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              onApprove(row);
            }}
            aria-label={`${decisionTexts[approval]} ${row.name}`}
          >
            {approval === "collect" ? "收費" : "核可"}
          </button>
        )}
      </td>
    </tr>
  );
}
