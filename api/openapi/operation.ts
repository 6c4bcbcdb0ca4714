import { type ZodObject, type ZodType, z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { ErrorBody } from "../contracts/common.ts";
import { type Access, securityOf } from "./access.ts";
import type { Tag } from "./tags.ts";

interface Operation {
  /** Name of the function in a generated client; unique, a verb, never changed once published. */
  id: string;
  summary: string;
  tag: Tag;
  security: Access;
  path?: ZodObject;
  query?: ZodObject;
  header?: ZodObject;
  body?: ZodType;
  /** Content type of the body when it is not JSON. */
  bodyType?: string;
  /** Success status, 200 unless told. */
  status?: "200" | "201" | "204";
  /** A JSON answer; or the content type of another. */
  answer?: ZodType | string;
}

/** One operation with the answers that every route shares. */
export function operation({ id, summary, tag, security, ...given }: Operation): ZodOpenApiOperationObject {
  const { path, query, header, body, bodyType = "application/json", status = "200", answer } = given;
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: securityOf(security),
    requestParams: { ...(path && { path }), ...(query && { query }), ...(header && { header }) },
    ...(body && { requestBody: { required: true, content: { [bodyType]: { schema: body } } } }),
    responses: {
      [status]: { description: "OK", ...(answer && { content: contentOf(answer) }) },
      "429": {
        description: "Too many tries",
        headers: z.object({ "Retry-After": z.string().meta({ description: "Seconds", example: "60" }) }),
        content: contentOf(ErrorBody),
      },
      "4XX": { description: "Refused: see `error.code`", content: contentOf(ErrorBody) },
      "500": { description: "Unexpected; logged under `error.requestId`", content: contentOf(ErrorBody) },
    },
  };
}

function contentOf(answer: ZodType | string) {
  return typeof answer === "string"
    ? { [answer]: { schema: { type: "string" as const, format: "binary" } } }
    : { "application/json": { schema: answer } };
}
