import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The client, built into `dist/client`. Nothing is inlined: the security policy allows files of our own only. */
export default defineConfig({
  root: "client",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://127.0.0.1:4173" },
  },
});
