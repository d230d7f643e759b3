/**
 * Keeps a presentation alive without its server: the page of the stage and the speaker, the client's own hashed files and
 * the stories that were opened. Whatever else is asked for goes to the network, as if this were not there.
 */
const KEPT = "cairn-stage-1";
const FILE = /^\/(?:assets\/.+|cairn\.svg|theme\.js)$/;
const BUNDLE = /^\/api\/v1\/stories\/[^/]+\/bundle$/;
/** A network that hangs is as bad as none. */
const PATIENCE_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { kind, urls } = event.data ?? {};
  if (kind === "keep" && Array.isArray(urls)) event.waitUntil(keepAll(urls));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (FILE.test(url.pathname)) event.respondWith(keptFirst(request));
  else if (BUNDLE.test(url.pathname)) event.respondWith(networkFirst(request, url.pathname));
  else if (
    request.mode === "navigate" &&
    url.pathname === "/" &&
    /^(?:stage|speaker)$/.test(url.searchParams.get("page") ?? "")
  )
    event.respondWith(networkFirst(request, "/"));
});

async function forgetOthers() {
  for (const name of await caches.keys())
    if (name.startsWith("cairn-stage-") && name !== KEPT) await caches.delete(name);
}

async function keepAll(urls) {
  const kept = await caches.open(KEPT);
  const wanted = new Set();
  for (const given of urls) {
    const { origin, pathname } = new URL(given, self.location.origin);
    if (origin === self.location.origin && (pathname === "/" || FILE.test(pathname) || BUNDLE.test(pathname)))
      wanted.add(pathname);
  }
  // The page last: it is of use only with all of its files.
  const page = wanted.delete("/");
  await Promise.allSettled([...wanted].map((path) => kept.add(path)));
  if (page) await kept.add("/");
  // Files of an earlier build are of no use to the page that is kept now.
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url);
    if (FILE.test(pathname) && !wanted.has(pathname)) await kept.delete(request);
  }
}

async function keptFirst(request) {
  const kept = await (await caches.open(KEPT)).match(new URL(request.url).pathname);
  return kept ?? fetch(request);
}

async function networkFirst(request, name) {
  const kept = await caches.open(KEPT);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) await kept.put(name, response.clone());
    return response;
  } catch (error) {
    const before = await kept.match(name);
    if (before) return before;
    throw error;
  }
}
