const lineApiHosts = ["api-pay.line.me", "sandbox-api-pay.line.me"];
const linePageHosts = ["web-pay.line.me", "sandbox-web-pay.line.me"];
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether students may be sent to this address to pay. LINE's API may name LINE's pages only; another API
 * (simulator, proxy) may also name a page on its own host.
 */
export function isPaymentPage(paymentUrl: string, apiUrl: string): boolean {
  const page = URL.canParse(paymentUrl) ? new URL(paymentUrl) : undefined;
  if (!page) return false;
  if (page.protocol === "https:" && linePageHosts.includes(page.hostname) && !page.port) return true;
  const api = new URL(apiUrl).hostname;
  if (lineApiHosts.includes(api) || !["http:", "https:"].includes(page.protocol)) return false;
  return page.hostname === api || (loopback.includes(api) && loopback.includes(page.hostname));
}
