import { createHmac } from "node:crypto";
import type { CardCore } from "#usecases/ports/card-core.ts";

const timeoutMs = 20_000;

/**
 * Posts orders as `{"orders": […]}`, signed like the collection callback: `X-Signature`, hex HMAC-SHA256 of the body. Any answer but 2xx is
 * no answer, and they come again. Results come by `POST /api/operator/feed/results`.
 */
export function cardCoreOverHttp(url: URL, secret: string): CardCore {
  return {
    async send(orders) {
      const body = JSON.stringify({
        orders: orders.map(({ photoJpeg, ...order }) => ({
          ...order,
          photoJpeg: photoJpeg?.toString("base64") ?? null,
        })),
      });
      const signature = createHmac("sha256", secret).update(body).digest("hex");
      const answer = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Signature": signature },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the card core answered ${answer.status}`);
    },
    results: async () => [],
    finish: async () => {},
  };
}
