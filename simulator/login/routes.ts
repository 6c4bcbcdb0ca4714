import { type Request, Router } from "express";
import { type Answer, json } from "../http/answer.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Student } from "../students/student.ts";
import type { World } from "../world.ts";
import { oauthError, verifyIdToken } from "./id-token.ts";

/** LINE Login: certificates, token checks and the signed-in user's profile. */
export function loginRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/oauth2/v2.1/certs",
    endpoint(world, "certs", () => json(200, world.tokens.certs())),
  );
  router.post("/oauth2/v2.1/verify", endpoint(world, "verify", verifyIdToken(world)));
  router.get(
    "/oauth2/v2.1/verify",
    endpoint(world, "verifyAccess", (req) => verifyAccess(world, req)),
  );
  const profile = signedIn(world, ({ userId, displayName }) => ({ userId, displayName }));
  router.get("/v2/profile", endpoint(world, "loginProfile", profile));
  const userinfo = signedIn(world, ({ userId, displayName }) => ({ sub: userId, name: displayName }));
  router.get("/oauth2/v2.1/userinfo", endpoint(world, "userinfo", userinfo));
  router.post("/oauth2/v2.1/userinfo", endpoint(world, "userinfo", userinfo));
  const friendship = signedIn(world, ({ friend }) => ({ friendFlag: friend }));
  router.get("/friendship/v1/status", endpoint(world, "friendship", friendship));
  return router;
}

function verifyAccess(world: World, req: Request): Answer {
  const access = world.tokens.access(String(req.query.access_token));
  if (!access) return oauthError("The access token revoked");
  const left = Math.floor((access.expiresAt - world.clock.now()) / 1000);
  if (left <= 0) return oauthError("The access token expired");
  return json(200, {
    scope: "openid profile",
    client_id: world.settings.LINE_LOGIN_CHANNEL_ID,
    expires_in: left,
  });
}

function signedIn(world: World, present: (student: Student) => unknown) {
  return (req: Request): Answer => {
    const token = /^Bearer (.+)$/.exec(req.get("authorization") ?? "")?.[1];
    const access = token ? world.tokens.access(token) : undefined;
    const student =
      access && access.expiresAt > world.clock.now() ? world.students.get(access.userId) : undefined;
    return student ? json(200, present(student)) : json(401, { message: "invalid token" });
  };
}
