import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { LineLogin } from "#usecases/ports/line-login.ts";

const TIMEOUT_MS = 5_000;
const Verified = z.object({ sub: z.string().regex(/^U[0-9a-f]{32}$/), name: z.string().optional() });
const Refused = z.object({ error_description: z.string().optional() });

interface LineLoginSettings {
  /** An origin. */
  apiUrl: string;
  /** Digits of the LINE Login channel: the `aud` of its ID tokens. */
  channelId: string;
}

/** Asks LINE itself. Source: LINE Login v2.1 API reference, "Verify ID token". */
export function lineLogin({ apiUrl, channelId }: LineLoginSettings): LineLogin {
  return {
    async verifyIdToken(idToken) {
      const response = await post(`${apiUrl}/oauth2/v2.1/verify`, {
        id_token: idToken,
        client_id: channelId,
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (response.ok) {
        const verified = Verified.safeParse(body);
        if (verified.success) return { lineUserId: verified.data.sub, displayName: verified.data.name };
      }
      if (response.status >= 500 || response.ok) throw new DomainError("outside_unavailable");
      const reason = Refused.safeParse(body).data?.error_description ?? "";
      throw new DomainError(reason.includes("expired") ? "token_expired" : "token_invalid");
    },
  };
}

async function post(url: string, form: Record<string, string>) {
  try {
    return await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new DomainError("outside_unavailable", { cause });
  }
}
