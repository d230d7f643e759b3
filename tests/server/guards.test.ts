import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAllowedHost } from "../../server/security/hosts.ts";
import { type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

let served: Served;
beforeAll(async () => {
  served = await serve(stubStore(), { allowedHosts: ["cairn.example", "proxy.example:8443"] });
});
afterAll(() => served.close());

const port = () => new URL(served.url).port;

describe("allowed hosts", () => {
  it.each([
    ["localhost", true],
    ["localhost:4173", true],
    ["LOCALHOST:1", true],
    ["127.0.0.1:4173", true],
    ["[::1]:4173", true],
    ["cairn.example", true],
    ["cairn.example:9", true],
    ["proxy.example:8443", true],
    ["proxy.example", false],
    ["proxy.example:8444", false],
    ["evil.example", false],
    ["cairn.example.evil.example", false],
    ["localhost.evil.example", false],
    ["evil.example:4173#localhost", false],
    ["user@localhost", false],
    ["127.0.0.1.nip.io", false],
    ["localhost.", false],
    ["", false],
    [undefined, false],
  ])("%s: %s", (host, expected) => {
    expect(isAllowedHost(host, ["cairn.example", "proxy.example:8443"])).toBe(expected);
  });

  it("guard the page and its files as well as the API", async () => {
    for (const path of ["/", "/explore", "/assets/x.js", "/api/v1/livez", "/api/v1/nothing"]) {
      const answer = await served.call(path, { headers: { Host: "evil.example" } });
      expect([path, answer.status, JSON.parse(answer.text).code]).toEqual([path, 421, "HOST_NOT_ALLOWED"]);
    }
  });
});

const HOSTS = ["127.0.0.1:PORT", "localhost:PORT", "cairn.example", "evil.example", "evil.example:PORT"];
const ORIGINS = ["", "http://HOST", "https://HOST", "http://evil.example", "null", "http://localhost:1", "nonsense"];
const SITES = ["", "same-origin", "none", "same-site", "cross-site"];
const METHODS = ["GET", "HEAD", "POST", "DELETE"];

describe("the matrix of host, origin, site and method", () => {
  it("lets through our own pages and tools only", async () => {
    const wrong: string[] = [];
    let allowed = 0;
    for (const hostPattern of HOSTS) {
      for (const originPattern of ORIGINS) {
        for (const site of SITES) {
          for (const method of METHODS) {
            const host = hostPattern.replace("PORT", port());
            const origin = originPattern.replace("HOST", host);
            const headers = {
              Host: host,
              ...(origin === "" ? {} : { Origin: origin }),
              ...(site === "" ? {} : { "Sec-Fetch-Site": site }),
            };
            const { status } = await served.call("/api/v1/sources/none", { method: method, headers });
            const expected = expectedStatus(hostPattern, originPattern, site, method);
            if (expected < 405) allowed += expected === 404 ? 1 : 0;
            if (status !== expected) wrong.push(`${method} ${host} ${origin} ${site}: ${status}, not ${expected}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(HOSTS.length * ORIGINS.length * SITES.length * METHODS.length).toBeGreaterThanOrEqual(400);
    expect(allowed).toBeGreaterThan(0);
  });

  /** DELETE of a talk that is not there is 404 once it passes the guards; the other methods are not possible here. */
  function expectedStatus(host: string, origin: string, site: string, method: string): number {
    if (host.startsWith("evil")) return 421;
    const ownOrigin = origin === "" || origin.endsWith("HOST");
    const ownSite = site === "" || site === "same-origin" || site === "none";
    if (!ownOrigin || !ownSite) return 403;
    return method === "DELETE" ? 404 : 405;
  }
});

describe("headers", () => {
  it("tell the browser to run nothing but our own files", async () => {
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ];
    for (const path of ["/", "/api/v1/livez", "/nothing"]) {
      const { headers } = await served.call(path);
      expect(headers["content-security-policy"]).toBe(policy.join(";"));
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });

  it("neither name the server's software nor allow other origins", async () => {
    const { headers } = await served.call("/api/v1/livez", { headers: { Origin: served.url } });
    expect(Object.keys(headers)).not.toContain("x-powered-by");
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it.each([
    ["keep a caller's id", "abc-123", /^abc-123$/],
    ["replace an id that is no plain word", "a b", /^[\w-]{36}$/],
    ["replace an id that is too long", "x".repeat(65), /^[\w-]{36}$/],
  ])("%s", async (_title, id, expected) => {
    const { headers } = await served.call("/api/v1/livez", { headers: { "X-Request-Id": id } });
    expect(headers["x-request-id"]).toMatch(expected);
  });
});
