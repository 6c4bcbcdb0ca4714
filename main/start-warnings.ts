import type { ServiceConfig } from "#adapters/config/service-config.ts";

type Named = Pick<ServiceConfig, "PUBLIC_URL" | "TRUSTED_PROXIES">;

/** What is allowed to start but hardly meant; one line each, naming the variable. */
export function startWarnings({ PUBLIC_URL, TRUSTED_PROXIES }: Named): string[] {
  const behindProxy = PUBLIC_URL.startsWith("https:");
  if (!behindProxy || TRUSTED_PROXIES) return [];
  return [
    "TRUSTED_PROXIES: is not set although PUBLIC_URL is https, so every visitor counts as one address, the proxy's, for limits and the audit trail",
  ];
}
