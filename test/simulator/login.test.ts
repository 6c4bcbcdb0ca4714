import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await startPair({ LINE_LOGIN_CHANNEL_ID: "1234567890" });
});
afterAll(() => pair.close());

async function mint(wish: object = {}): Promise<{ idToken: string; accessToken: string }> {
  const answer = await pair.call(`/sim/users/${pair.student.userId}/id-token`, wish);
  return (await answer.json()) as { idToken: string; accessToken: string };
}

async function check(form: Record<string, string>) {
  const body = new URLSearchParams({ client_id: "1234567890", ...form });
  const answer = await fetch(`${pair.simulator.url}/oauth2/v2.1/verify`, { method: "POST", body });
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
}

it("verifies its own token and names the student", async () => {
  const { idToken } = await mint();
  expect(await check({ id_token: idToken })).toMatchObject({
    status: 200,
    iss: "https://access.line.me",
    sub: pair.student.userId,
    aud: "1234567890",
    name: "小芯",
  });
});

it("signs with ES256 under a key that it publishes", async () => {
  const { idToken } = await mint();
  const { keys } = (await (await pair.call("/oauth2/v2.1/certs")).json()) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  const [header = "", claims, signature = ""] = idToken.split(".");
  const { alg, kid } = JSON.parse(Buffer.from(header, "base64url").toString());
  const jwk = keys.find((one) => one.kid === kid);
  if (!jwk) throw new Error("no key under this kid");
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const sealed = Buffer.from(signature, "base64url");
  expect(alg).toBe("ES256");
  expect(
    verify("sha256", Buffer.from(`${header}.${claims}`), { key, dsaEncoding: "ieee-p1363" }, sealed),
  ).toBe(true);
});

it.each([
  [{ signature: "foreign" }, {}, "Invalid IdToken."],
  [{ algorithm: "none" }, {}, "Invalid IdToken."],
  [{ algorithm: "HS256" }, {}, "Invalid IdToken."],
  [{ issuer: "https://evil.example" }, {}, "Invalid IdToken Issuer."],
  [{ issuedIn: -7200 }, {}, "IdToken expired."],
  [{ audience: "999" }, {}, "Invalid IdToken Audience."],
  [{ nonce: "a" }, { nonce: "b" }, "Invalid IdToken Nonce."],
  [{}, { user_id: "U0" }, "Invalid IdToken Subject Identifier."],
])("refuses %o %o: %s", async (wish, form, description) => {
  const { idToken } = await mint(wish);
  const refused = await check({ id_token: idToken, ...(form as Record<string, string>) });
  expect(refused).toEqual({ status: 400, error: "invalid_request", error_description: description });
});

it("tells about access tokens and their owner", async () => {
  const { accessToken } = await mint();
  const told = await pair.call(`/oauth2/v2.1/verify?access_token=${accessToken}`);
  expect(await told.json()).toMatchObject({ client_id: "1234567890", expires_in: expect.any(Number) });
  const profile = await pair.call("/v2/profile", undefined, { authorization: `Bearer ${accessToken}` });
  expect(await profile.json()).toEqual({ userId: pair.student.userId, displayName: "小芯" });
  expect((await pair.call("/oauth2/v2.1/verify?access_token=nothing")).status).toBe(400);
});
