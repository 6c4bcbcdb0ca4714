import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  HandOffAction,
  HandOffAnswer,
  HandOffCount,
  HandOffList,
  HandOffPhones,
  HandOffRequest,
  HandOffThread,
} from "../contracts/hand-off.ts";
import { operation } from "./operation.ts";

const security = "staff";

/** The same queue at two desks: a school's own students, and at iPASS those whose school is not known. */
export const handOffPaths: ZodOpenApiPathsObject = { ...pathsOf("school"), ...pathsOf("operator") };

function pathsOf(tag: "school" | "operator"): ZodOpenApiPathsObject {
  const base = `/api/${tag}/hand-offs`;
  const desk = tag === "school" ? "School" : "Operator";
  return {
    [base]: {
      get: operation({
        id: `list${desk}HandOffs`,
        summary: "Students who asked for a person, those without an answer first",
        tag,
        security,
        answer: HandOffList,
      }),
    },
    [`${base}/count`]: {
      get: operation({
        id: `count${desk}HandOffs`,
        summary: "How many wait, and whether there is anything new; not in the audit trail",
        tag,
        security,
        answer: HandOffCount,
      }),
    },
    [`${base}/{id}/messages`]: {
      get: operation({
        id: `show${desk}HandOff`,
        summary: "What a student asked and was answered, her case, and answers filled from it",
        tag,
        security,
        path: z.object({ id: z.uuid() }),
        answer: HandOffThread,
      }),
      post: operation({
        id: `write${desk}HandOff`,
        summary: "Answer a student in the chat; 409 when a colleague has her or the talk is over",
        tag,
        security,
        path: z.object({ id: z.uuid() }),
        body: HandOffAnswer,
        status: "204",
      }),
    },
    [`${base}/{id}/phone`]: {
      post: operation({
        id: `show${desk}HandOffPhones`,
        summary: "The numbers to call her under, each look in the audit trail",
        tag,
        security,
        path: z.object({ id: z.uuid() }),
        body: HandOffRequest,
        answer: HandOffPhones,
      }),
    },
    [`${base}/{id}/{action}`]: {
      post: operation({
        id: `answer${desk}HandOff`,
        summary:
          "Take a student up, pass her from a school to iPASS, or give her back to the bot; 409 when a colleague has taken her or the talk is over",
        tag,
        security,
        path: z.object({ id: z.uuid(), action: HandOffAction }),
        body: HandOffRequest,
        status: "204",
      }),
    },
  };
}
