import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../support/chromium.ts";
import { type MockServer, startMockServer } from "./mock-server.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A page of the explorer, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors and refusals of the security policy. */
  readonly complaints: string[];
}

/** The explorer as built from this checkout, over the fixture's server, in a real browser. */
export interface Explorer {
  readonly server: MockServer;
  visit(query?: string, options?: VisitOptions): Promise<Visit>;
  /** Compressed size of all scripts that a fresh page has loaded when its first timeline stands. */
  firstLoadBytes(): Promise<number>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
}

/**
 * True when there is no browser to test in: said loudly, and an error where CI counts on one.
 * @throws Error in CI.
 */
export function withoutBrowser(): boolean {
  if (findChromium() !== undefined) return false;
  const words = "No Chrome, Chromium or Edge found: the browser tests do not run. Install one or set CHROME_PATH.";
  if (process.env.CI === "true") throw new Error(words);
  console.warn(`\n*** ${words} ***\n`);
  return true;
}

export async function openExplorer(): Promise<Explorer> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-client-"));
  await buildClient(folder);
  const server = await startMockServer(folder);
  const browser = await openBrowser();
  return {
    server,
    visit: (query = "", options = {}) => visit(browser, `${server.url}${query}`, options),
    firstLoadBytes: () => firstLoadBytes(browser, server.url),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Compressed size of all scripts that a fresh page has loaded when its first timeline stands, whoever asked for them. */
export async function firstLoadBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
    // What comes after the first timeline is cut off when the page closes, and is not counted.
    scripts.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(url);
  await page.locator("#twin li").first().waitFor({ state: "attached" });
  const sizes = await Promise.all(scripts);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Builds as `npm run build` does; the test runner's own mode would bring development builds.
 * @param mode `offline` adds the single file to a folder.
 */
export async function buildClient(outDir: string, mode: "production" | "offline" = "production"): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: join(ROOT, "vite.config.ts"),
      root: join(ROOT, "client"),
      logLevel: "error",
      mode,
      build: { outDir, emptyOutDir: mode === "production" },
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** A browser to visit with; close it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGUMENTS],
  });
}

/** Opens an address in a context of its own and listens for complaints. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1600, height = 900, dark = false, reducedMotion = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.exposeFunction("reportViolation", (words: string) => complaints.push(words));
  await page.addInitScript(
    'document.addEventListener("securitypolicyviolation", (e) => window.reportViolation("policy: " + e.violatedDirective + " " + e.blockedURI))',
  );
  await page.goto(url);
  return { page, complaints };
}
