import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import answers from "../../client/fixtures/reference-answers.json" with { type: "json" };
import timeline from "../../client/fixtures/reference-timeline.json" with { type: "json" };

export interface MockServer {
  readonly url: string;
  /** Answers for paths under `/api/v1`, before those of the fixture: a status with a problem, or a body. */
  readonly overrides: Map<string, { readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

/** The strictest policy that the real server sends. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a built client and the fixture's answers on a free port of this machine. */
export async function startMockServer(clientFolder: string): Promise<MockServer> {
  const overrides: MockServer["overrides"] = new Map();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("content-security-policy", POLICY);
    const api = url.pathname.startsWith("/api/v1") ? url.pathname.slice("/api/v1".length) : undefined;
    if (api !== undefined) {
      const { status, body } = overrides.get(api) ?? answer(api, url.searchParams);
      response.writeHead(status, { "content-type": status < 400 ? "application/json" : "application/problem+json" });
      response.end(JSON.stringify(body));
      return;
    }
    const file = url.pathname === "/" ? "index.html" : normalize(url.pathname).replace(/^(\.\.[/\\])+/, "");
    readFile(join(clientFolder, file)).then(
      (bytes) => {
        response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  const url = await listen(server);
  return {
    url,
    overrides,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the mock server has no port"));
      else resolve(`http://127.0.0.1:${address.port}/`);
    });
  });
}

const entities: Readonly<Record<string, unknown>> = answers.entities;
const evidence: Readonly<Record<string, unknown>> = answers.evidence;

function answer(path: string, params: URLSearchParams): { readonly status: number; readonly body: unknown } {
  const ok = (body: unknown) => ({ status: 200, body });
  if (path === "/timeline") return ok({ ...timeline, axis: params.get("axis") ?? "chapters" });
  if (path === "/open-questions") {
    const target = timeline.episodes.find((episode) => episode.title === "TrueAccord")?.facts[0] ?? "";
    const questions = [{ question: "When did you join TrueAccord?", target, places: [target] }];
    return ok({ generation: 1, person: timeline.person, questions });
  }
  if (path === "/edits") return ok({ generation: 1, edits: [], undone: [] });
  if (path === "/edits/conflicts") return ok({ generation: 1, conflicts: [] });
  if (path === "/stories") return ok({ generation: 1, stories: [] });
  if (path === "/stories/tell") return ok({ generation: 1, story: { person: timeline.person.id, chapters: [] } });
  if (path === "/sources") return ok(answers.sources);
  if (path === "/meta") return ok({ people: [{ ...timeline.person, talks: [] }], capabilities: [] });
  if (path === "/search") return ok({ generation: 1, hits: hitsOf(params.get("q") ?? "") });
  const [, room, id = ""] = path.split("/");
  const found = (room === "entities" ? entities : room === "evidence" ? evidence : {})[decodeURIComponent(id)];
  return found === undefined
    ? {
        status: 404,
        body: { title: "Not found", status: 404, detail: "Nothing here is called that.", code: "NOT_FOUND" },
      }
    : ok(found);
}

function hitsOf(q: string): readonly unknown[] {
  return Object.values(answers.entities).flatMap(({ entity }) => {
    const at = entity.name.toLowerCase().indexOf(q.toLowerCase());
    if (at < 0) return [];
    const highlights = [{ start: at, end: at + q.length }];
    return [{ of: "entity", id: entity.id, kind: entity.kind, text: entity.name, score: 1, highlights }];
  });
}
