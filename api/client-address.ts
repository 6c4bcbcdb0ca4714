import { isIPv6 } from "node:net";
import type { Request } from "express";

/** Whom a limit per address counts: an IPv4 address, or the /64 network of an IPv6 one, which one person commands. */
export function clientAddress({ ip = "" }: Request): string {
  if (!isIPv6(ip) || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const full = [...groups, ...Array<string>(missing).fill("0"), ...(tail ?? "").split(":").filter(Boolean)];
  return `${full.slice(0, 4).join(":")}::/64`;
}
