import { Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { languageFrom } from "#domain/language.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { type Session, SessionRequest } from "../contracts/liff.ts";
import { limitFailures } from "../limit-failures.ts";
import type { StudentSession } from "../student-session.ts";
import { refuseOldToken } from "./token-age.ts";

const EIGHT_HOURS = 8 * 3600;

/** Exchanges LINE's ID token for a session of our own, which outlives the token while a form is filled. */
export function sessionRoutes(api: ApiDeps): Router {
  const router = Router();

  router.post("/session", async (req, res) => {
    const { idToken } = SessionRequest.parse(req.body);
    const counter = { limit: api.limits.session, key: clientAddress(req) };
    const lineUserId = await limitFailures([counter], () => bearerOf(api, idToken));
    const student = await findOrCreateStudent(api, lineUserId);
    await api.limits.student.consume(student.id);
    const data: StudentSession = { studentId: student.id, epoch: student.sessionEpoch };
    const expiresAt = await api.sessions.start(res, "student", data, EIGHT_HOURS);
    const session: Session = {
      expiresAt: toIso(expiresAt),
      language: languageFrom(student.language),
      now: toIso(api.now()),
    };
    res.json(session);
  });

  router.delete("/session", async (req, res) => {
    await api.sessions.end(req, res, "student");
    res.status(204).end();
  });

  return router;
}

/** Whom LINE says that the token belongs to. */
async function bearerOf({ lineLogin }: ApiDeps, idToken: string): Promise<string> {
  const { lineUserId } = await lineLogin.verifyIdToken(idToken);
  refuseOldToken(idToken);
  return lineUserId;
}
