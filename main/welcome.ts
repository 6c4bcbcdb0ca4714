import type { ServiceConfig } from "#adapters/config/service-config.ts";
import type { Role } from "./service.ts";

/** What to open, once everything runs. */
export function welcome(config: ServiceConfig, role: Role): string {
  const { PUBLIC_URL, demoMode } = config;
  if (role === "worker") return "The worker is running.";
  if (!demoMode) return `The service is running at ${PUBLIC_URL}`;
  return [
    "",
    "  Demo mode: everything outside is simulated, nothing leaves this machine.",
    "",
    `  Student's phone    ${demoMode.simulatorUrl}`,
    `  School console     ${PUBLIC_URL}/staff/   school 533302, user staff, password ${demoMode.staffPassword}`,
    `  Operator           ${PUBLIC_URL}/staff/   no school, user operator, password ${demoMode.operatorPassword}`,
    `  API                ${PUBLIC_URL}/docs`,
    "",
    "  Ctrl-C stops everything.",
  ].join("\n");
}
