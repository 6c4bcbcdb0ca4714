import type { ZodOpenApiObject } from "zod-openapi";

type SecuritySchemes = NonNullable<NonNullable<ZodOpenApiObject["components"]>["securitySchemes"]>;

/** How a caller proves who it is. */
export const securitySchemes = {
  student: {
    type: "apiKey",
    in: "cookie",
    name: "student_session",
    description: "Set by `POST /api/liff/session`, for eight hours",
  },
  staff: {
    type: "apiKey",
    in: "cookie",
    name: "staff_session",
    description: "Set by `POST /api/staff/session`, for ten hours",
  },
  collection: {
    type: "apiKey",
    in: "header",
    name: "X-Signature",
    description: "Hex HMAC-SHA256 of the raw body under COLLECTION_SECRET",
  },
  line: {
    type: "apiKey",
    in: "header",
    name: "x-line-signature",
    description: "Base64 HMAC-SHA256 of the raw body under the channel secret",
  },
} as const satisfies SecuritySchemes;

/** Who may call an operation: anybody, or the holder of one of the proofs. */
export type Access = "public" | keyof typeof securitySchemes;

/** An operation without a `security` entry would leave open whether it was forgotten: public ones say so. */
export function securityOf(access: Access): Record<string, string[]>[] {
  return access === "public" ? [] : [{ [access]: [] }];
}
