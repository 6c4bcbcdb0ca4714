import type { ZodOpenApiPathsObject } from "zod-openapi";
import { documentWords } from "#domain/glossary.ts";
import { type PaperDocument, paperDocuments } from "#domain/paper/paper-route.ts";
import { PaperGuide, PaperGuideQuery, PaperQuery, PaperRequest } from "../contracts/paper.ts";
import { operation } from "./operation.ts";

const tag = "paper";
const security = "public";
const answer = "application/pdf";

const documents: Record<PaperDocument, { title: string; id: string }> = {
  application: { title: documentWords.application.zh, id: "Application" },
  "personal-data-notice": { title: documentWords["personal-data-notice"].zh, id: "PersonalDataNotice" },
  "giro-example": { title: "How the postal giro slip is filled in", id: "GiroExample" },
};

const documentPaths: ZodOpenApiPathsObject = Object.fromEntries(
  paperDocuments.flatMap((document) => {
    const { title, id } = documents[document];
    const filled = {
      id: `fillIn${id}`,
      summary: `${title}, with what was typed; nothing is stored`,
      body: PaperRequest,
    };
    const blank = { id: `printBlank${id}`, summary: `${title}, blank`, query: PaperQuery };
    return [
      [`/api/paper/${document}.pdf`, { post: operation({ ...filled, tag, security, answer }) }],
      [`/paper/${document}.pdf`, { get: operation({ ...blank, tag, security, answer }) }],
    ];
  }),
);

export const paperPaths: ZodOpenApiPathsObject = {
  "/api/paper/guide": {
    get: operation({
      id: "readPaperGuide",
      summary: "How to apply without giving personal data: giro account, amount, message box, steps",
      tag,
      security,
      query: PaperGuideQuery,
      answer: PaperGuide,
    }),
  },
  ...documentPaths,
};
