import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin, type UserConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

/** The client as it is served, into `dist/client`. Nothing is inlined: the security policy allows files of our own only. */
const served: UserConfig = {
  root: "client",
  plugins: [fetchEarly()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // Few files: what the first view needs would else come in some forty, each a request.
        codeSplitting: {
          groups: [
            { name: "start", test: /client\/main\.ts$|vite\/preload-helper/, priority: 4 },
            { name: "cytoscape", test: /node_modules\/cytoscape\//, priority: 3 },
            { name: "shell", test: /client\/mount\.tsx$/, priority: 2 },
            { name: "picture", test: /client\/picture\/Picture\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://127.0.0.1:4173" },
  },
};

/** The client as one file that is opened from disk, `offline.html` beside the other. */
const carried: UserConfig = {
  root: "client",
  publicDir: false,
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), policyOfItself()],
  resolve: {
    alias: [
      // A page from disk may start no worker: its layouts are worked out where they are drawn.
      { find: /^\.\/start-worker\.ts$/, replacement: "./no-worker.ts" },
      {
        find: /^(?:\.\.?\/)+pages\.ts$/,
        replacement: fileURLToPath(new URL("client/offline/carried-pages.ts", import.meta.url)),
      },
    ],
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: "client/offline.html", checks: { pluginTimings: false } },
  },
};

/** `--mode offline` builds the single file. */
export default defineConfig(({ mode }) => (mode === "offline" ? carried : served));

/** Lets the page name what its first script asks for next: the shell, and the typeface, without which nothing is drawn. */
function fetchEarly(): Plugin {
  return {
    name: "fetch-early",
    transformIndexHtml: {
      order: "post",
      handler(_page, { bundle }) {
        const files = Object.keys(bundle ?? {});
        const shell = files.find((file) => /\/shell-[^/]+\.js$/.test(file));
        const typeface = files.find((file) => /\/inter-latin-wght-normal-[^/]+\.woff2$/.test(file));
        return [
          ...link(shell, { rel: "modulepreload" }),
          ...link(typeface, { rel: "preload", as: "font", type: "font/woff2" }),
        ];
      },
    },
  };
}

function link(file: string | undefined, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor[] {
  if (file === undefined) return [];
  return [{ tag: "link", attrs: { ...attrs, crossorigin: true, href: `/${file}` }, injectTo: "head" }];
}

/** A policy that lets a page run the scripts and styles that stand in it, by their digests, and nothing else. */
function policyOfItself(): Plugin {
  return {
    name: "policy-of-itself",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          const page = String(file.source);
          const policy = [
            "default-src 'none'",
            `script-src ${digests(page, /<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)}`,
            `style-src ${digests(page, /<style[^>]*>([\s\S]*?)<\/style>/g)}`,
            "img-src data: blob:",
            "font-src data:",
            "connect-src data:",
            "base-uri 'none'",
            "form-action 'none'",
          ].join("; ");
          file.source = page.replace('content="policy"', `content="${policy}"`);
        }
      },
    },
  };
}

function digests(page: string, element: RegExp): string {
  return [...page.matchAll(element)]
    .map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join(" ");
}
