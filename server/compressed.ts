/** Texts made smaller for the way through a network. */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip as gzipWithCallback } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";

const gzip = promisify(gzipWithCallback);

/** Below it the headers cost as much as is saved. */
const WORTH_IT_BYTES = 2_000;
const TEXTS = [".js", ".css"];

/** Files of a folder whose names carry their hash, compressed once, to whoever takes them so; route with `:name`. */
export function sendCompressed(folder: string, headers: Readonly<Record<string, string>>): RequestHandler {
  const names = new Set(readdirSync(folder).filter((name) => TEXTS.includes(extname(name))));
  const kept = new Map<string, Promise<Buffer>>();
  return async (request, response, next) => {
    const { name } = request.params;
    if (typeof name !== "string" || !names.has(name) || !takesGzip(request)) {
      next();
      return;
    }
    const file = kept.get(name) ?? readFile(join(folder, name)).then((bytes) => gzip(bytes, { level: 9 }));
    kept.set(name, file);
    file.catch(() => kept.delete(name));
    response.type(extname(name)).set({ ...headers, "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
    response.send(await file);
  };
}

/** An answer's bytes, compressed when the caller takes them so and is not on this machine; says so in the headers. */
export async function smallerFor(request: Request, response: Response, bytes: Buffer): Promise<Buffer> {
  if (bytes.length < WORTH_IT_BYTES || isNear(request.socket.remoteAddress) || !takesGzip(request)) return bytes;
  response.set({ "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
  return gzip(bytes);
}

/** Whether an address is one of this machine's own. */
export function isNear(address = ""): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}

const takesGzip = (request: Request): boolean => request.acceptsEncodings("gzip") === "gzip";
