import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { type Staff, staffActor } from "./staff.ts";

/** Appends a look at personal data, or a try at it, to the trail before anything is shown. */
export async function recordAccess(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  access: { action: string; subject: string; details?: Prisma.InputJsonObject },
): Promise<void> {
  await db.$transaction((tx) => appendAudit(tx, { at: now(), actor: staffActor(staff), ...access }));
}
