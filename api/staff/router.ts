import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";
import { requireLogIn, requireStaff } from "../staff-session.ts";
import * as mine from "./my-account.ts";
import * as people from "./people.ts";
import { finishPasskey, leave, showSession, showVisitor, startPasskey, startSession } from "./session.ts";

/** Logging in and out, one's own account, and who else has one, for school staff and operators alike. */
export function staffRouter(api: ApiDeps) {
  const router = Router();
  const known = requireLogIn(api);
  router.post("/session", startSession(api));
  router.post("/session/passkey-challenge", startPasskey(api));
  router.post("/session/passkey", finishPasskey(api));
  router.get("/session", known, showSession(api));
  router.delete("/session", leave(api));
  router.get("/visitor", showVisitor(api));
  router.post("/invitation", people.lookAtInvitation(api));
  router.post("/invitation/accept", people.takeInvitation(api));

  // Open to those too who have yet to set up a second factor: here they do.
  router.get("/account", known, mine.showAccount(api));
  router.put("/account/password", known, mine.putPassword(api));
  router.post("/account/totp", known, mine.startTotp(api));
  router.put("/account/totp", known, mine.putTotp(api));
  router.post("/account/totp/remove", known, mine.dropTotp(api));
  router.post("/account/passkey-options", known, mine.startNewPasskey(api));
  router.post("/account/passkeys", known, mine.postPasskey(api));
  router.post("/account/passkeys/:id/remove", known, mine.dropPasskey(api));
  router.post("/account/recovery-codes", known, mine.postRecoveryCodes(api));
  router.get("/sessions", known, mine.showSessions(api));
  router.delete("/sessions", known, mine.deleteSessions(api));
  router.delete("/sessions/:id", known, mine.deleteSession(api));

  const inCharge = requireStaff(api, "admin", "operator");
  router.get("/people", inCharge, people.showPeople(api));
  router.post("/people/:id", inCharge, people.postPerson(api));
  router.post("/people/:id/invitation", inCharge, people.postReset(api));
  router.post("/invitations", inCharge, people.postInvitation(api));
  router.delete("/invitations/:id", inCharge, people.deleteInvitation(api));
  return router;
}
