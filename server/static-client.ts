/** The built client: hashed files for ever, the page itself fresh each time, deep links answered by the page. */
import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { sendCompressed } from "./compressed.ts";

/** Addresses that the client draws itself. */
const PAGES = ["/", "/explore", "/explore/*rest"];

const FOR_EVER = "public, max-age=31536000, immutable";

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Cairn: the page is not built</title>
<h1>The page is not built yet</h1>
<p>The API answers at <a href="/api/v1/meta">/api/v1/meta</a>.</p>
<p>To build the page, run <code>npm run build</code>, then start again; <code>npm start</code> does both.</p>
</html>
`;

/** Routes for the client in `directory`; a page that says how to build it when it is not there. */
export function serveClient(directory: string | undefined): RequestHandler {
  const router = Router();
  const page = directory === undefined ? undefined : join(directory, "index.html");
  if (directory === undefined || page === undefined || !existsSync(page)) {
    return router.get(PAGES, (_request, response) => {
      response.status(503).set("Cache-Control", "no-store").type("html").send(NOT_BUILT);
    });
  }
  const assets = join(directory, "assets") + sep;
  if (existsSync(assets)) router.get("/assets/:name", sendCompressed(assets, { "Cache-Control": FOR_EVER }));
  router.use(
    express.static(directory, {
      index: false,
      redirect: false,
      setHeaders(response, path) {
        const hashed = path.startsWith(assets);
        response.setHeader("Cache-Control", hashed ? FOR_EVER : "no-cache");
      },
    }),
  );
  return router.get(PAGES, (_request, response) => {
    response.sendFile(page, { headers: { "Cache-Control": "no-cache" }, cacheControl: false });
  });
}
