import type { RequestHandler } from "express";
import helmet from "helmet";

interface SecurityOptions {
  /** Whether the service is reached over HTTPS. */
  https: boolean;
  /** Origin of the simulator that frames the student pages in demo mode. */
  framedBy: string | undefined;
}

/** No inline script anywhere. The LIFF SDK talks to LINE by itself; photos are previewed from blobs. */
export function securityHeaders({ https, framedBy }: SecurityOptions) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'", "https://api.line.me", "https://liff.line.me"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: framedBy ? ["'self'", framedBy] : ["'none'"],
      },
    },
    frameguard: framedBy ? false : { action: "deny" },
    hsts: https,
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    referrerPolicy: { policy: "same-origin" },
  });
}

// Photos come through the file picker, which needs none of these.
const unused = ["camera", "microphone", "geolocation", "payment", "usb", "display-capture"];

/** Takes from our pages what they never use, and from whatever might be smuggled into them. */
export const permissionsPolicy: RequestHandler = (_req, res, next) => {
  res.setHeader("Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", "));
  next();
};
