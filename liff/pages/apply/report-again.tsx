import type { PageProps } from "../../parts/page-props.ts";
import { ConsentGate } from "./consent-gate.tsx";

/** One tap to report again: the notices, and with her consent what the named case holds. */
export function ReportAgain({ serial }: PageProps) {
  return <ConsentGate from={serial} />;
}
