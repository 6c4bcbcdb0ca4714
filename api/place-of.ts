import Bowser from "bowser";
import type { Request } from "express";
import type { Place } from "#usecases/staff/place.ts";
import { clientAddress } from "./client-address.ts";

/** From where a browser speaks, and what it says it is. The network is the /24 of an IPv4 address, the /64 of an IPv6 one. */
export function placeOf(req: Request): Place {
  const network = clientAddress(req).replace(/\.\d+$/, ".0/24");
  return { ip: addressOf(req), network, device: deviceOf(req.get("user-agent")) };
}

export function addressOf(req: Request): string {
  return req.ip ?? "unknown";
}

const longest = 80;

function deviceOf(userAgent: string | undefined): string {
  if (!userAgent) return "—";
  const { browser, os } = Bowser.parse(userAgent);
  const named = [browser.name, os.name].filter(Boolean).join(" · ");
  return (named || "—").slice(0, longest);
}
