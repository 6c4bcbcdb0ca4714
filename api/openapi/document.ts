import { createDocument } from "zod-openapi";
import { securitySchemes } from "./access.ts";
import { accountPaths } from "./account-paths.ts";
import { cashPaths } from "./cash-paths.ts";
import { handOffPaths } from "./hand-off-paths.ts";
import { liffPaths } from "./liff-paths.ts";
import { moneyPaths } from "./money-paths.ts";
import { operatorPaths } from "./operator-paths.ts";
import { paperPaths } from "./paper-paths.ts";
import { rosterPaths } from "./roster-paths.ts";
import { schoolPaths } from "./school-paths.ts";
import { settingsPaths } from "./settings-paths.ts";
import { systemPaths } from "./system-paths.ts";
import { tags } from "./tags.ts";

/** OpenAPI 3.1 made from the contracts that the routes parse and present with. */
export function openApiDocument(publicUrl: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "一卡通數位學生證掛失服務",
      version: "1.0.0",
      description:
        "Errors are `{error: {code, message, requestId, fields?}}`. Times are ISO 8601 with offset, days `YYYY-MM-DD` in Asia/Taipei, money whole NT$.",
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: {
      ...systemPaths,
      ...liffPaths,
      ...paperPaths,
      ...schoolPaths,
      ...accountPaths,
      ...rosterPaths,
      ...operatorPaths,
      ...cashPaths,
      ...settingsPaths,
      ...moneyPaths,
      ...handOffPaths,
    },
    components: { securitySchemes },
  });
}
