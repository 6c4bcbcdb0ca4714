import { expect, it } from "vitest";
import { circles, folderGraph } from "../../../scripts/imports/circles.ts";
import { importsOf } from "../../../scripts/imports/imports-of.ts";
import { violation } from "../../../scripts/imports/violation.ts";

const refusals = (file: string, source: string) =>
  importsOf(file, source).flatMap((specifier) => violation(file, specifier) ?? []);

it.each([
  ["domain/money/tariff.ts", 'import { db } from "#prisma/client.ts";'],
  ["domain/case/cycle.ts", 'import type { Deps } from "../../usecases/ports/deps.ts";'],
  ["usecases/case/submit-case.ts", 'import { sealer } from "#adapters/seal.ts";'],
  ["usecases/case/submit-case.ts", 'import { menu } from "#bot/messages/menu.ts";'],
  ["usecases/case/submit-case.ts", 'import { saveDraft } from "../draft/save-draft.ts";'],
  ["usecases/rows/case/lock-case.ts", 'import { submitCase } from "../../case/submit-case.ts";'],
  ["usecases/ports/deps.ts", 'import type { LockedCase } from "../rows/case/lock-case.ts";'],
  ["usecases/anything.ts", 'import { tariffFor } from "#domain/money/tariff.ts";'],
  ["adapters/line/client.ts", 'import { submitCase } from "#usecases/case/submit-case.ts";'],
  ["adapters/line/client.ts", 'import { openDatabase } from "#prisma/client.ts";'],
  ["bot/dialog/transition.ts", 'import { submitCase } from "#usecases/case/submit-case.ts";'],
  ["bot/dialog/step.ts", 'import { billMessage } from "../messages/bill.ts";'],
  ["bot/messages/bill.ts", 'import { handle } from "../dispatch.ts";'],
  ["bot/dispatch.ts", 'import { client } from "#adapters/line/client.ts";'],
  ["bot/dispatch.ts", 'import { openDatabase } from "#prisma/client.ts";'],
  ["api/line/webhook.ts", 'import { dispatch } from "#bot/dispatch.ts";'],
  ["api/liff/cases.ts", 'import { sealer } from "../../adapters/seal.ts";'],
  ["api/contracts/liff.ts", 'import { router } from "../liff/cases.ts";'],
  ["worker/relay.ts", 'import { dispatch } from "#bot/index.ts";'],
  ["worker/relay.ts", 'export { app } from "#api/app.ts";'],
  ["liff/app.tsx", 'import { categories } from "#domain/category.ts";'],
  ["staff/app.tsx", 'const page = () => import("../liff/pages/home.tsx");'],
  ["liff/app.tsx", 'type Deps = import("#usecases/ports/deps.ts").Deps;'],
  ["simulator/world.ts", 'import type { School } from "../api/contracts/liff.ts";'],
  ["prisma/seed.ts", 'export * from "#usecases/ports/deps.ts";'],
])("refuses in %s: %s", (file, source) => {
  expect(refusals(file, source)).toHaveLength(1);
});

it.each([
  ["domain/case/cycle.ts", 'import { DomainError } from "../errors.ts";'],
  ["usecases/case/submit-case.ts", 'import type { Prisma } from "#prisma/generated/client.ts";'],
  ["usecases/case/submit-case.ts", 'import { createCase } from "./create-case.ts";'],
  ["usecases/case/submit-case.ts", 'import { lockCase } from "../rows/case/lock-case.ts";'],
  ["usecases/rows/case/lock-case.ts", 'import { dayToColumn } from "../day-column.ts";'],
  ["adapters/line/client.ts", 'import type { LineMessaging } from "#usecases/ports/line-messaging.ts";'],
  ["bot/messages/bill.ts", 'import { postback } from "../dialog/postback.ts";'],
  ["bot/index.ts", 'import { transition } from "./dialog/transition.ts";'],
  ["api/line/webhook.ts", 'import { storeEvents } from "#bot/index.ts"; import express from "express";'],
  ["worker/relay.ts", 'import { notice } from "#bot/messages/notice.ts";'],
  ["liff/app.tsx", 'import { School } from "#api/contracts/liff.ts"; const page = <p>{School}</p>;'],
  ["main.ts", 'import { client } from "#adapters/line/client.ts";'],
])("allows in %s: %s", (file, source) => {
  expect(refusals(file, source)).toEqual([]);
});

it("finds every way that leads back to its beginning, and only those", () => {
  const imports = new Map([
    ["a", ["b", "c"]],
    ["b", ["c"]],
    ["c", ["d"]],
    ["d", ["c", "d"]],
  ]);
  expect(circles(imports)).toEqual([
    ["c", "d", "c"],
    ["d", "d"],
  ]);
});

it("finds folders that need each other although no file does", () => {
  const imports = new Map([
    ["rows/case/lock.ts", ["rows/bill/day.ts", "rows/case/snapshot.ts"]],
    ["rows/bill/issue.ts", ["rows/case/snapshot.ts"]],
  ]);
  expect(circles(imports)).toEqual([]);
  expect(circles(folderGraph(imports))).toEqual([["rows/case", "rows/bill", "rows/case"]]);
});
