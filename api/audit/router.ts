import { type RequestHandler, Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { auditEntries } from "#usecases/audit/audit-entries.ts";
import { verifyAuditChain } from "#usecases/audit/verify-audit-chain.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type AuditPage, AuditQuery, type AuditVerdict } from "../contracts/staff-desk.ts";
import { requireStaff } from "../staff-session.ts";

type AuditEntry = Awaited<ReturnType<typeof auditEntries>>[number];

/** The hash-chained trail, for operators. */
export function auditRouter(api: ApiDeps) {
  const router = Router();
  router.use(requireStaff(api, "operator"));
  router.get("/", readTrail(api));
  router.get("/verify", verifyTrail(api));
  return router;
}

function readTrail(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { cursor: before, ...query } = AuditQuery.parse(req.query);
    const entries = await auditEntries(api, { ...query, before });
    const nextCursor = entries.length === query.limit ? String(entries.at(-1)!.seq) : null;
    res.json({ items: entries.map(present), nextCursor } satisfies AuditPage);
  };
}

function verifyTrail(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const verdict = await verifyAuditChain(api);
    res.json({
      ok: verdict.ok,
      entries: verdict.entries,
      head: verdict.ok ? verdict.head : null,
      brokenAt: verdict.ok ? null : Number(verdict.brokenAt),
    } satisfies AuditVerdict);
  };
}

function present({ seq, at, details, ...entry }: AuditEntry): AuditPage["items"][number] {
  return { seq: Number(seq), at: toIso(at), ...entry, details: details as Record<string, unknown> };
}
