/** Refuses names that are not ours, so that a foreign name pointed at this machine (DNS rebinding) reads nothing. */
import type { RequestHandler } from "express";
import { HttpProblem } from "../problem.ts";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Middleware: 421 unless the Host header is a loopback name or one of `allowedHosts`. */
export function allowHosts(allowedHosts: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (isAllowedHost(request.headers.host, allowedHosts)) {
      next();
      return;
    }
    next(new HttpProblem("HOST_NOT_ALLOWED", "This name is not served here; start with --allowed-host to add it."));
  };
}

/**
 * @param allowedHosts lower case; an entry with a port allows that port only, one without allows every port.
 */
export function isAllowedHost(host: string | undefined, allowedHosts: readonly string[]): boolean {
  const parts = /^(\[[0-9a-f:.]+\]|[^:@/\s]+)(?::(\d{1,5}))?$/.exec(host?.toLowerCase() ?? "");
  const name = parts?.[1];
  if (name === undefined) return false;
  const allowed = [...LOOPBACK_NAMES, ...allowedHosts];
  return allowed.includes(name) || (parts?.[2] !== undefined && allowed.includes(`${name}:${parts[2]}`));
}
