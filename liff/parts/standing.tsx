import type { CaseStatus } from "../../api/contracts/common.ts";

/** The one sentence about a case, and what comes next; amber while she is waited for. */
export function Standing({ status: { text, next, who } }: { status: CaseStatus }) {
  return (
    <p class={who === "student" ? "notice warn" : "notice"}>
      <strong>{text}</strong> {next && <span>{next}</span>}
    </p>
  );
}
