import { Barcodes } from "../../barcode/barcodes.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { useFoundCase } from "./use-found-case.ts";

/** For the till: the three barcodes of a case that was found. */
export function QueriedScan({ serial }: PageProps) {
  const queried = useFoundCase(serial);
  if (!queried) return null;
  return <Barcodes bill={queried.bill} status={queried.status} back={`/query/${serial}`} />;
}
