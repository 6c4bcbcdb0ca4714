import { createDocument } from "zod-openapi";
import { handOffPaths } from "./hand-off-paths.ts";
import { liffPaths } from "./liff-paths.ts";
import { operatorPaths } from "./operator-paths.ts";
import { paperPaths } from "./paper-paths.ts";
import { schoolPaths } from "./school-paths.ts";
import { systemPaths } from "./system-paths.ts";

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
    paths: { ...systemPaths, ...liffPaths, ...paperPaths, ...schoolPaths, ...operatorPaths, ...handOffPaths },
    components: {
      securitySchemes: {
        student: { type: "apiKey", in: "cookie", name: "student_session" },
        staff: { type: "apiKey", in: "cookie", name: "staff_session" },
        collection: { type: "apiKey", in: "header", name: "X-Signature" },
        line: { type: "apiKey", in: "header", name: "x-line-signature" },
      },
    },
  });
}
