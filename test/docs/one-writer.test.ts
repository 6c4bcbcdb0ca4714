import { expect, it } from "vitest";
import { contentOf, projectFiles } from "./project-files.ts";

const service = projectFiles.filter((file) => /^(adapters|api|bot|usecases|worker)\/.*\.ts$/.test(file));
const filesWith = (written: RegExp) => service.filter((file) => written.test(contentOf(file)));

// Decision 4: what tells of a change is written where the change is made, and nowhere else.
it.each([
  ["history", /\bcaseHistory\s*\.\s*(create|update|upsert|delete)|(INTO|UPDATE|FROM) "CaseHistory"/i],
  ["new cases", /\bcardCase\s*\.\s*(create|upsert)|INTO "CardCase"/i],
  ["notices of cases", /import \{[^}]*\benqueueNotices?\b/],
])("lets %s be written in one place", (_, written) => {
  expect(filesWith(written)).toEqual(["usecases/rows/case/change-case.ts"]);
});

it("lets card orders be given in one place", () => {
  expect(filesWith(/\bcardOrder\s*\.\s*(create|upsert|delete)|INTO "CardOrder"/i)).toEqual([
    "usecases/rows/case/settle-orders.ts",
  ]);
});

it("lets notices be queued in one place", () => {
  expect(filesWith(/\bnotice\s*\.\s*(create|upsert)|INTO "Notice"/i)).toEqual([
    "usecases/rows/notice/enqueue-notice.ts",
  ]);
});
