import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export const channelId = "1234567890";

interface TokenWish {
  sub: string;
  aud?: string;
  /** Seconds since its issue, and seconds that it lives. */
  age?: number;
  life?: number;
}

/** LINE's ID-token endpoint over HTTP, with LINE's own words for what it refuses. */
export async function lineStandIn() {
  const issued = new Map<string, Record<string, unknown> & { aud: string; exp: number }>();
  const server = createServer(async (req, res) => {
    const form = new URLSearchParams(await text(req));
    const refusal = refusalOf(issued.get(form.get("id_token") ?? ""), form.get("client_id"));
    res.writeHead(refusal ? 400 : 200, { "Content-Type": "application/json" });
    const body = refusal
      ? { error: "invalid_request", error_description: refusal }
      : issued.get(form.get("id_token")!);
    res.end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mint({ sub, aud = channelId, age = 0, life = 3600 }: TokenWish): string {
      const iat = Math.floor(Date.now() / 1000) - age;
      const payload = { iss: "https://access.line.me", sub, aud, iat, exp: iat + life, name: "小芯" };
      const encoded = Buffer.from(JSON.stringify(payload)).toString("base64url");
      const token = `e30.${encoded}.${issued.size}`;
      issued.set(token, payload);
      return token;
    },
    close: () => server.close(),
  };
}

function refusalOf(token: { aud: string; exp: number } | undefined, clientId: string | null) {
  if (!token) return "Invalid IdToken.";
  if (token.aud !== clientId) return "Invalid IdToken Audience.";
  return token.exp < Date.now() / 1000 ? "IdToken expired." : undefined;
}
