import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { Language } from "#domain/language.ts";
import { type SignedInStudent, signedInStudent } from "#usecases/student/signed-in-student.ts";
import type { ApiDeps } from "./api-deps.ts";

/** What the session of a student holds. */
export const StudentSession = z.object({ studentId: z.uuid(), epoch: z.int() });
export type StudentSession = z.infer<typeof StudentSession>;

/**
 * Lets through a student with a living session; what she writes counts towards her limit.
 * @throws DomainError unauthenticated, rate_limited
 */
export function requireStudent(api: ApiDeps): RequestHandler {
  return async (req, res, next) => {
    const session = StudentSession.safeParse(await api.sessions.read(req, "student"));
    const student = session.success ? await signedInStudent(api, session.data) : undefined;
    if (!student) throw new DomainError("unauthenticated");
    if (req.method !== "GET" && req.method !== "HEAD") await api.limits.student.consume(student.id);
    res.locals.student = { ...student, language: askedLanguage(req) ?? student.language };
    next();
  };
}

/** The pages name the one language that they are shown in; browsers by themselves send a list. */
function askedLanguage(req: Request): Language | undefined {
  const asked = req.get("Accept-Language");
  return asked === "en" || asked === "zh-TW" ? asked : undefined;
}

/** The student whom `requireStudent` let through. */
export function studentOf(res: Response): SignedInStudent {
  return res.locals.student as SignedInStudent;
}
