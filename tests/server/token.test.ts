import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../server/routes.ts";
import { type Answer, type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

const TOKEN = "correct-horse-battery-staple-0123456789";
const OPEN = [
  "/livez",
  "/readyz",
  "/session",
  "GET /stage/:session",
  "/stage/:session/bundle",
  // A code or a key of the session stands for the token there.
  "/remote",
  "/stage/:session/remote",
  "/stage/:session/script",
];

let served: Served;
let log = "";
beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  const settings = { token: TOKEN, exposed: true, allowedHosts: ["cairn.example"] };
  served = await serve(stubStore(), settings, { logger: pino({ level: "debug" }, sink) });
});
afterAll(() => served.close());

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

async function signIn(headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return served.call("/api/v1/session", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ token: TOKEN }),
  });
}

/** The name and value of a cookie that was set. */
const cookieOf = (answer: Answer): string => answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";

describe("the token", () => {
  it.each(ROUTES.map((route) => [route.method.toUpperCase(), route.path, route] as const))(
    "is asked for by %s %s unless the route is open",
    async (method, path) => {
      const address = `/api/v1${path.replace(/:\w+/, "a-long-enough-name")}`;
      const statuses = [];
      for (const headers of [{}, bearer("wrong"), bearer(""), { Authorization: TOKEN }, bearer(TOKEN)]) {
        statuses.push((await served.call(address, { method, headers })).status);
      }
      const right = statuses.pop();
      expect(right).not.toBe(401);
      expect(
        statuses.every((status) => (status === 401) !== (OPEN.includes(path) || OPEN.includes(`${method} ${path}`))),
      ).toBe(true);
    },
  );

  it("is exchanged for a cookie that scripts and other sites cannot use", async () => {
    const answer = await signIn();
    expect(answer.status).toBe(204);
    const cookie = answer.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toContain(TOKEN);
    const { status } = await served.call("/api/v1/sources", { headers: { Cookie: `a=b; ${cookieOf(answer)}; c=d` } });
    expect(status).toBe(200);
  });

  it("gives a cookie for encrypted connections only when the page came over one", async () => {
    const answer = await signIn({ Host: "cairn.example", Origin: "https://cairn.example" });
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/; Secure$/);
  });

  it.each([
    ["a wrong token", { token: "wrong" }, 401],
    ["no token", {}, 400],
    ["more than a token", { token: TOKEN, admin: true }, 400],
  ])("gives no cookie for %s", async (_title, body, expected) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await served.call("/api/v1/session", { method: "POST", headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(expected);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it.each(["cairn_session=", "cairn_session=wrong", `cairn_session=${TOKEN}`, "other=x"])(
    "does not take the cookie %s",
    async (cookie) => {
      const { status } = await served.call("/api/v1/sources", { headers: { Cookie: cookie } });
      expect(status).toBe(401);
    },
  );

  it("is named as what is missing", async () => {
    const answer = await served.call("/api/v1/meta");
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect(JSON.parse(answer.text).code).toBe("UNAUTHORIZED");
  });

  it("does not guard the page, which must load to show it", async () => {
    expect((await served.call("/")).status).toBe(503);
  });

  it("never comes into the log", async () => {
    await signIn();
    await served.call("/api/v1/sources", { headers: bearer(TOKEN) });
    expect(log).toContain("/api/v1/sources");
    expect(log).not.toContain(TOKEN);
    expect(log).not.toContain(cookieOf(await signIn()).slice("cairn_session=".length));
  });
});

describe("a server without a token", () => {
  it("answers a sign-in with nothing to keep", async () => {
    const open = await serve(stubStore());
    const headers = { "Content-Type": "application/json" };
    const answer = await open.call("/api/v1/session", { method: "POST", headers, body: '{"token":"x"}' });
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([204, undefined]);
    await open.close();
  });
});

describe("the limit on calls", () => {
  it("answers 429 with the time to wait, guesses of the token included", async () => {
    const limited = await serve(stubStore(), { token: TOKEN, exposed: true, callsPerMinute: 3 });
    const answers = [];
    for (let count = 0; count < 4; count++) {
      answers.push(await limited.call("/api/v1/meta", { headers: bearer("guess") }));
    }
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 429]);
    const last = answers.at(-1);
    expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
    expect(JSON.parse(last?.text ?? "").code).toBe("RATE_LIMITED");
    await limited.close();
  });

  it("is a narrower one for Cypher", async () => {
    const settings = { token: TOKEN, exposed: true, console: false, consoleCallsPerMinute: 1 };
    const limited = await serve(stubStore(), settings);
    const headers = { ...bearer(TOKEN), "Content-Type": "application/json" };
    const cypher = () => limited.call("/api/v1/cypher", { method: "POST", headers, body: '{"query":"RETURN 1 AS n"}' });
    expect([(await cypher()).status, (await cypher()).status]).toEqual([403, 429]);
    expect((await limited.call("/api/v1/sources", { headers })).status).toBe(200);
    await limited.close();
  });

  it("does not hold on this machine", async () => {
    const free = await serve(stubStore(), { callsPerMinute: 1 });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await free.call("/api/v1/sources")).status);
    expect(statuses).toEqual([200, 200, 200]);
    await free.close();
  });
});
