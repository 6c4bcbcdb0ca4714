import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";

/** Tells the trail who imports which file, and what came of it. What a bank pushes by itself is nobody's act. */
export async function traceImport(
  tx: Tx,
  step: "begin" | "finish" | "retry",
  { contentHash, startedBy: actor }: { contentHash: string; startedBy: string },
  { at, ...details }: { at: Date } & Prisma.InputJsonObject,
): Promise<void> {
  if (actor === "system") return;
  await appendAudit(tx, { at, actor, action: `import.${step}`, subject: contentHash, details });
}
