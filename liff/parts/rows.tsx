import type { ComponentChildren } from "preact";

export interface Row {
  label: string;
  value: ComponentChildren;
  action?: ComponentChildren;
}

/** Labels and values; rows without a value show a dash, so that nothing seems to be left out. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="rows">
      {rows.map(({ label, value, action }) => (
        <div class="row-item" key={label}>
          <dt>{label}</dt>
          <dd>{value || "–"}</dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
