import type { PageProps } from "../pages.ts";
import { ConsentGate } from "./consent-gate.tsx";

/** One tap to report again: the notices, and with her consent what the named case holds. */
export function Again({ serial }: PageProps) {
  return <ConsentGate from={serial} />;
}
