/** Refuses calls that another site's page makes through the user's browser, reads included. */
import type { RequestHandler } from "express";
import { HttpProblem } from "../problem.ts";

/** Middleware: 403 when the browser says that the call comes from elsewhere. Tools send neither header and pass. */
export function sameOriginOnly(): RequestHandler {
  return (request, _response, next) => {
    const { origin, host } = request.headers;
    const site = request.headers["sec-fetch-site"];
    if (isSameOrigin(origin, host) && isSameSite(site)) {
      next();
      return;
    }
    next(new HttpProblem("FORBIDDEN_ORIGIN", "Pages of other sites may not call this API."));
  };
}

/** Whether an Origin header names the host that was asked; absent is allowed, `null` is not. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    const from = new URL(origin);
    // The scheme may differ behind a proxy that speaks TLS for us; the name and port may not.
    return /^https?:$/.test(from.protocol) && from.host === new URL(`${from.protocol}//${host}`).host;
  } catch {
    return false;
  }
}

function isSameSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === "same-origin" || site === "none";
}
