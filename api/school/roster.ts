import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { decidingRoles } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { mostRosterBytes } from "#domain/facts.ts";
import { commitRoster, importRoster } from "#usecases/roster/commit-roster.ts";
import { rosterOverview } from "#usecases/roster/list-roster-imports.ts";
import { rosterTemplate, rosterWithFaults } from "#usecases/roster/roster-files.ts";
import { showRosterImport } from "#usecases/roster/show-roster.ts";
import type { RowsQuery } from "#usecases/roster/shown-rows.ts";
import { chooseRoster, discardRoster, uploadRoster } from "#usecases/roster/upload-roster.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  RosterChoice,
  RosterCommit,
  type RosterOverview,
  RosterPageQuery,
  type RosterPreview,
  RosterRowsQuery,
  RosterUploadQuery,
} from "../contracts/roster.ts";
import { languageOf } from "../language-of.ts";
import { fileOf, receiveFile } from "../receive-file.ts";
import { requireStaff, schoolStaffOf } from "../staff-session.ts";
import { presentRosterImport, presentRosterPreview, wantedOf } from "./present-roster.ts";

/** 名冊: who may decide about cases may import; a clerk sees what there is, and takes the template. */
export function rosterRouter(api: ApiDeps) {
  const router = Router();
  router.get("/", overview(api));
  router.get("/template.xlsx", template());
  const imports = requireStaff(api, ...decidingRoles);
  router.post("/", imports, receiveFile(mostRosterBytes, "roster_too_large"), upload(api));
  router.get("/imports/:id", imports, preview(api));
  router.patch("/imports/:id", imports, choose(api));
  router.delete("/imports/:id", imports, discard(api));
  router.post("/imports/:id/commit", imports, commit(api));
  router.get("/imports/:id/errors.xlsx", imports, faultsFile(api));
  return router;
}

type OneImport = RequestHandler<{ id: string }>;

function overview(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const query = RosterPageQuery.parse(req.query);
    const { students, absent, imports, names } = await rosterOverview(api, schoolStaffOf(res), given(query));
    const items = imports.items.map(({ row, stage }) => presentRosterImport(row, stage, names));
    res.json({ students, absent, items, nextCursor: imports.nextCursor } satisfies RosterOverview);
  };
}

function upload(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { dryRun, sure, name = "" } = RosterUploadQuery.parse(req.query);
    const [staff, file] = [schoolStaffOf(res), fileOf(req, name)];
    const id =
      dryRun === "1"
        ? await uploadRoster(api, staff, file)
        : await importRoster(api, staff, file, { sure: sure === "1" });
    await answer(api, res, id);
  };
}

function preview(api: ApiDeps): OneImport {
  return async (req, res) => {
    await answer(api, res, idOf(req.params), given(RosterRowsQuery.parse(req.query)));
  };
}

function choose(api: ApiDeps): OneImport {
  return async (req, res) => {
    const id = idOf(req.params);
    await chooseRoster(api, schoolStaffOf(res), id, wantedOf(RosterChoice.parse(req.body)));
    await answer(api, res, id);
  };
}

function discard(api: ApiDeps): OneImport {
  return async (req, res) => {
    await discardRoster(api, schoolStaffOf(res), idOf(req.params));
    res.status(204).end();
  };
}

function commit(api: ApiDeps): OneImport {
  return async (req, res) => {
    const id = idOf(req.params);
    await commitRoster(api, schoolStaffOf(res), id, given(RosterCommit.parse(req.body)));
    await answer(api, res, id);
  };
}

async function answer(api: ApiDeps, res: Response, id: string, query: RowsQuery = {}): Promise<void> {
  const { shown, names } = await showRosterImport(api, schoolStaffOf(res), id, query);
  res.json(presentRosterPreview(shown, names, languageOf(res.req)) satisfies RosterPreview);
}

function template(): RequestHandler {
  return async (req, res) => sendWorkbook(res, "roster", await rosterTemplate(languageOf(req)));
}

function faultsFile(api: ApiDeps): OneImport {
  return async (req, res) => {
    const bytes = await rosterWithFaults(api, schoolStaffOf(res), idOf(req.params), languageOf(req));
    sendWorkbook(res, "roster-errors", bytes);
  };
}

function sendWorkbook(res: Response, name: string, bytes: Uint8Array): void {
  res.attachment(`${name}.xlsx`).send(Buffer.from(bytes));
}

function idOf({ id }: { id: string }): string {
  if (!z.uuid().safeParse(id).success) throw new DomainError("not_found");
  return id;
}

/** What a request names; a field that it leaves out is not there at all. */
function given<Query extends object>(query: Query): { [Key in keyof Query]: Exclude<Query[Key], undefined> } {
  const named = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [Key in keyof Query]: Exclude<Query[Key], undefined> };
}
