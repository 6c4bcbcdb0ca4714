import { type ColumnId, columns } from "./columns.tsx";

interface ColumnChoiceProps {
  chosen: ReadonlySet<ColumnId>;
  onChange: (chosen: ReadonlySet<ColumnId>) => void;
}

/** Which columns the list shows. */
export function ColumnChoice({ chosen, onChange }: ColumnChoiceProps) {
  const toggle = (id: ColumnId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <details class="column-choice">
      <summary>欄位</summary>
      <fieldset>
        <legend>顯示的欄位</legend>
        {columns.map(({ id, label }) => (
          <label key={id} class="tick">
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
