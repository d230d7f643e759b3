import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Arguments that work in containers too. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of a browser to test with: `CHROME_PATH`, an installed Chrome, Chromium or Edge, Playwright's own; undefined
 * when there is none.
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = environment.CHROME_PATH;
  if (named !== undefined && named !== "") return exists(named) ? named : undefined;
  return [...INSTALLED, chromium.executablePath()].find((path) => path !== "" && exists(path));
}

/**
 * Finds a browser, or installs Debian's as root.
 * @throws Error with what to do, where it cannot install.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const debianRoot = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!debianRoot) {
    throw new Error(
      "The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to its program file.",
    );
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) =>
    execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment,
    });
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium");
  const installed = findChromium();
  if (installed === undefined)
    throw new Error("Chromium was installed but is not where it was expected: set CHROME_PATH.");
  return installed;
}
