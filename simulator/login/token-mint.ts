import { createHmac, generateKeyPairSync, randomBytes, randomUUID, sign, verify } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Student } from "../students/student.ts";

/** How a minted ID token may differ from a good one. Times are seconds from now. */
export const TokenWish = z.strictObject({
  audience: z.string().optional(),
  issuer: z.string().optional(),
  nonce: z.string().optional(),
  issuedIn: z.number().int().default(0),
  lifetime: z.number().int().default(3600),
  algorithm: z.enum(["ES256", "HS256", "none"]).default("ES256"),
  signature: z.enum(["good", "foreign"]).default("good"),
  withName: z.boolean().default(true),
});

export type TokenWish = z.infer<typeof TokenWish>;
type Claims = {
  iss: string;
  sub: string;
  aud: string;
  exp: number;
  iat: number;
  nonce?: string;
  [claim: string]: unknown;
};

type AccessToken = { userId: string; expiresAt: number };

export type TokenMint = {
  mintIdToken(student: Student, wish: TokenWish): string;
  /** The claims of a token whose signature is ours, else nothing. */
  read(token: string): Claims | undefined;
  mintAccessToken(student: Student): string;
  access(token: string): AccessToken | undefined;
  certs(): unknown;
};

export const ISSUER = "https://access.line.me";
const TWELVE_HOURS = 12 * 3600 * 1000;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** LINE Login's key and tokens: ES256, a fresh key at each start. */
export function createTokenMint(clock: Clock, channelId: string): TokenMint {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const foreign = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const kid = randomUUID();
  const accessTokens = new Map<string, AccessToken>();

  function sealed(text: string, wish: TokenWish): string {
    if (wish.algorithm === "none") return "";
    if (wish.algorithm === "HS256") return createHmac("sha256", channelId).update(text).digest("base64url");
    const { privateKey } = wish.signature === "good" ? own : foreign;
    return sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString(
      "base64url",
    );
  }

  return {
    mintIdToken(student, wish) {
      const iat = Math.floor(clock.now() / 1000) + wish.issuedIn;
      const claims: Claims = {
        iss: wish.issuer ?? ISSUER,
        sub: student.userId,
        aud: wish.audience ?? channelId,
        exp: iat + wish.lifetime,
        iat,
        amr: ["linesso"],
        ...(wish.nonce ? { nonce: wish.nonce } : {}),
        ...(wish.withName ? { name: student.displayName } : {}),
      };
      const text = `${encode({ typ: "JWT", alg: wish.algorithm, kid })}.${encode(claims)}`;
      return `${text}.${sealed(text, wish)}`;
    },
    read(token) {
      const [header, claims, signature] = token.split(".");
      if (!header || !claims || !signature) return undefined;
      const key = { key: own.publicKey, dsaEncoding: "ieee-p1363" } as const;
      const good = verify(
        "sha256",
        Buffer.from(`${header}.${claims}`),
        key,
        Buffer.from(signature, "base64url"),
      );
      return good ? JSON.parse(Buffer.from(claims, "base64url").toString()) : undefined;
    },
    mintAccessToken(student) {
      const token = randomBytes(32).toString("base64url");
      accessTokens.set(token, { userId: student.userId, expiresAt: clock.now() + TWELVE_HOURS });
      return token;
    },
    access: (token) => accessTokens.get(token),
    certs: () => ({ keys: [{ ...own.publicKey.export({ format: "jwk" }), kid, alg: "ES256", use: "sig" }] }),
  };
}
