import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { HandOffAction, HandOffCount, HandOffList, HandOffRequest } from "../contracts/hand-off.ts";
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
        summary: "Students who wait for a person",
        tag,
        security,
        answer: HandOffList,
      }),
    },
    [`${base}/count`]: {
      get: operation({
        id: `count${desk}HandOffs`,
        summary: "How many wait",
        tag,
        security,
        answer: HandOffCount,
      }),
    },
    [`${base}/{id}/{action}`]: {
      post: operation({
        id: `answer${desk}HandOff`,
        summary: "Take a student up, or give her back to the bot; 409 when a colleague has taken her",
        tag,
        security,
        path: z.object({ id: z.uuid(), action: HandOffAction }),
        body: HandOffRequest,
        status: "204",
      }),
    },
  };
}
