import type { ComponentChildren } from "preact";
import { RowValue } from "./row-value.tsx";

export interface Row {
  label: string;
  value: ComponentChildren;
  /** A number or a name, which no browser may translate. */
  exact?: boolean;
  action?: ComponentChildren;
}

/** Labels and values. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="rows">
      {rows.map(({ label, value, exact, action }) => (
        <div class="row-item" key={label}>
          <dt>{label}</dt>
          <RowValue value={value} exact={exact} />
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
