import type { Request } from "express";
import { type Answer, json } from "../http/answer.ts";
import { bytesOf } from "../http/endpoint.ts";
import type { World } from "../world.ts";
import { ISSUER } from "./token-mint.ts";

/** The OAuth side's error body. */
export function oauthError(description: string): Answer {
  return json(400, { error: "invalid_request", error_description: description });
}

/** POST /oauth2/v2.1/verify: form `id_token`, `client_id`, optional `nonce`, `user_id`. */
export function verifyIdToken(world: World) {
  return (req: Request): Answer => {
    const form = new URLSearchParams(bytesOf(req).toString("utf8"));
    const clientId = form.get("client_id");
    if (!clientId) return oauthError("client_id is required.");
    const claims = world.tokens.read(form.get("id_token") ?? "");
    if (!claims) return oauthError("Invalid IdToken.");
    if (claims.iss !== ISSUER) return oauthError("Invalid IdToken Issuer.");
    if (claims.exp * 1000 <= world.clock.now()) return oauthError("IdToken expired.");
    if (claims.aud !== clientId) return oauthError("Invalid IdToken Audience.");
    if (form.has("nonce") && form.get("nonce") !== claims.nonce) return oauthError("Invalid IdToken Nonce.");
    if (form.has("user_id") && form.get("user_id") !== claims.sub)
      return oauthError("Invalid IdToken Subject Identifier.");
    return json(200, claims);
  };
}
