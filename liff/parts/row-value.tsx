import type { ComponentChildren } from "preact";

interface Props {
  value: ComponentChildren;
  /** Numbers and names stand as they are, whatever language a browser makes of the page. */
  exact?: boolean | undefined;
}

/** The value of a row; one that is empty shows a dash, so that nothing seems to be left out. */
export function RowValue({ value, exact = false }: Props) {
  const isText = value === null || typeof value !== "object";
  return <dd translate={!exact}>{isText ? <span>{value || "–"}</span> : value}</dd>;
}
