import { Barcodes } from "../barcode/barcodes.tsx";
import { CaseLoader } from "../parts/case-loader.tsx";
import type { PageProps } from "../parts/page-props.ts";

/** For the till: the three barcodes of her case. */
export function Scan({ serial }: PageProps) {
  return (
    <CaseLoader serial={serial}>
      {({ bill, status }) => <Barcodes bill={bill} status={status} back={`/cases/${serial}/bill`} />}
    </CaseLoader>
  );
}
