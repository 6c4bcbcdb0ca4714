import type { RosterPreview } from "../../api/contracts/roster.ts";
import type { RosterTexts } from "./texts/zh-tw.ts";
import { WideTable } from "./wide-table.tsx";

/** Students with what becomes of each, or what is wrong with her row. */
export function ChangeRows({ texts, items }: { texts: RosterTexts; items: RosterPreview["items"] }) {
  if (items.length === 0) return <p class="quiet">{texts.noRows}</p>;
  return (
    <WideTable label={texts.changes}>
      <thead>
        <tr>
          <th scope="col">{texts.row}</th>
          <th scope="col">{texts.student}</th>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.className}</th>
          <th scope="col">{texts.what}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.row ?? item.studentNo}>
            <td>{item.row ?? ""}</td>
            <td>{item.studentNo ?? ""}</td>
            <td>{item.name ?? ""}</td>
            <td>{item.className ?? ""}</td>
            <td>
              <WhatOf texts={texts} item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function WhatOf({ texts, item }: { texts: RosterTexts; item: RosterPreview["items"][number] }) {
  const { group, changes, faults, back } = item;
  const lines = [
    ...faults.map(({ text }) => text),
    ...changes.map(({ field, from, to }) => texts.change(texts.fields[field], from, to)),
    ...(back ? [texts.back] : []),
  ];
  return (
    <>
      {(lines.length > 0 ? lines : [texts.groups[group]]).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
