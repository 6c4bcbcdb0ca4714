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
