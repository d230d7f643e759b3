/** The secret of exposed mode: shown as a Bearer token, or once exchanged for a cookie that scripts cannot read. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { HttpProblem } from "../problem.ts";

export const SESSION_COOKIE = "cairn_session";
const SESSION_SECONDS = 30 * 24 * 3600;

/** Middleware: 401 unless the call shows `token`, or the cookie made from it. Without a token everybody may pass. */
export function requireToken(token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (token === undefined || showsToken(request.headers, token)) {
      next();
      return;
    }
    next(unauthorized());
  };
}

/** The refusal of a missing or wrong token. */
export function unauthorized(): HttpProblem {
  return new HttpProblem(
    "UNAUTHORIZED",
    "Show the token: open the address with #token=…, or send it as a Bearer token.",
    {
      headers: { "WWW-Authenticate": 'Bearer realm="cairn"' },
    },
  );
}

/** Compares in constant time. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

/** `Set-Cookie` for a browser that has shown the token. The cookie holds a value derived from it, not the token. */
export function sessionCookie(token: string, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
  return `${SESSION_COOKIE}=${sessionValue(token)}; ${attributes}`;
}

function showsToken(headers: IncomingHttpHeaders, token: string): boolean {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return isToken(bearer, token);
  const cookies = (headers.cookie ?? "").split(";").map((each) => each.trim());
  const session = cookies.find((each) => each.startsWith(`${SESSION_COOKIE}=`));
  return session !== undefined && isToken(session.slice(SESSION_COOKIE.length + 1), sessionValue(token));
}

function sessionValue(token: string): string {
  return createHmac("sha256", token).update("cairn session").digest("base64url");
}

/** Equal lengths for the comparison, whatever was sent. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
