import { gunzipSync, gzipSync } from "node:zlib";
import type { RosterStage } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { isRosterMap } from "#domain/roster/find-header.ts";
import type { RosterImport } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import type { SchoolStaff } from "../rows/staff/staff.ts";
import { type KeptHeaders, type RosterChoices, StoredChoices, StoredHeaders } from "./choices.ts";

/** An upload without its content and what was wrong with it. */
export type ImportRow = Omit<RosterImport, "contentSealed" | "faults">;

/** How far it has come. */
export function stageOf(row: ImportRow & { hasContent: boolean }): RosterStage {
  if (row.committedAt) return "committed";
  if (row.discardedAt) return "discarded";
  if (!row.hasContent) return "expired";
  return isRosterMap(choicesOf(row).columns) ? "preview" : "mapping";
}

/** Who did something to it. */
export function actorsOf(row: ImportRow): (string | null)[] {
  return [row.uploadedBy, row.chosenBy, row.viewedBy, row.committedBy, row.discardedBy];
}

export function choicesOf({ choices }: Pick<RosterImport, "choices">): RosterChoices {
  return StoredChoices.parse(choices) as RosterChoices;
}

export function packed(seal: PersonalDataSeal, bytes: Uint8Array): string {
  return seal.seal(gzipSync(bytes).toString("base64"));
}

export function unpacked(seal: PersonalDataSeal, contentSealed: string): Uint8Array {
  return gunzipSync(Buffer.from(seal.open(contentSealed), "base64"));
}

/** An upload of the own school with its content. @throws DomainError not_found */
export async function ownImport(tx: Tx, { schoolCode }: SchoolStaff, id: string): Promise<RosterImport> {
  const row = await tx.rosterImport.findFirst({ where: { id, schoolCode } });
  if (!row) throw new DomainError("not_found");
  return row;
}

/** One that can still be looked at and changed. @throws DomainError not_found, roster_import_over */
export async function openImport(
  tx: Tx,
  staff: SchoolStaff,
  id: string,
): Promise<RosterImport & { contentSealed: string }> {
  const row = await ownImport(tx, staff, id);
  const { contentSealed } = row;
  if (contentSealed === null) throw new DomainError("roster_import_over");
  return { ...row, contentSealed };
}

/** Which headers the school's last list had, and how often its list was changed. */
export async function rosterState(
  tx: Tx,
  schoolCode: string,
): Promise<{ version: number; headers: KeptHeaders }> {
  const state = await tx.roster.findUnique({ where: { schoolCode } });
  return { version: state?.version ?? 0, headers: StoredHeaders.parse(state?.headers ?? {}) as KeptHeaders };
}
