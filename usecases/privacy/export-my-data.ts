import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type MyDataView, myData } from "./my-data.ts";

/** A complete copy for the student to take away, with its entry in the trail. */
export async function exportMyData(
  deps: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  format: "json" | "pdf",
): Promise<MyDataView> {
  const view = await myData(deps, studentId, { complete: true });
  await deps.db.$transaction((tx) =>
    appendAudit(tx, {
      at: deps.now(),
      actor: `student:${studentId}`,
      action: "me.export",
      subject: studentId,
      details: { format },
    }),
  );
  return view;
}
