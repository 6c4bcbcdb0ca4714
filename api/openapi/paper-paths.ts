import type { ZodOpenApiPathsObject } from "zod-openapi";
import { type PaperDocument, paperDocuments } from "#domain/paper-route.ts";
import { PaperGuide, PaperGuideQuery, PaperQuery, PaperRequest } from "../contracts/paper.ts";
import { operation } from "./operation.ts";

const tag = "paper";
const answer = "application/pdf";

const titles: Record<PaperDocument, string> = {
  application: "票卡處理申請單",
  "personal-data-notice": "個人資料處理通知函",
  "giro-example": "How the postal giro slip is filled in",
};

const documentPaths: ZodOpenApiPathsObject = Object.fromEntries(
  paperDocuments.flatMap((document) => {
    const filled = `${titles[document]}, with what was typed; nothing is stored`;
    const blank = `${titles[document]}, blank`;
    return [
      [
        `/api/paper/${document}.pdf`,
        { post: operation({ summary: filled, tag, body: PaperRequest, answer }) },
      ],
      [`/paper/${document}.pdf`, { get: operation({ summary: blank, tag, query: PaperQuery, answer }) }],
    ];
  }),
);

export const paperPaths: ZodOpenApiPathsObject = {
  "/api/paper/guide": {
    get: operation({
      summary: "How to apply without giving personal data: giro account, amount, message box, steps",
      tag,
      query: PaperGuideQuery,
      answer: PaperGuide,
    }),
  },
  ...documentPaths,
};
