/** Headers that tell the browser to run nothing but our own files. */
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Middleware: a strict content security policy and helmet's usual headers. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'none'"],
      },
    },
    xFrameOptions: { action: "deny" },
    // We speak plain HTTP; whoever puts TLS in front decides on HSTS.
    strictTransportSecurity: false,
  });
}
