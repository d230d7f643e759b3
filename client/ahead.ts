/** What the first view needs, asked for before the script is there that would ask: several ways to the server and back earlier. */
import type { MetaResponse } from "../model/api.ts";
import { isNarrow } from "./narrow.ts";

const begun = new Map<string, Promise<Response | undefined>>();

/** @param search the query string of the page. */
export function askAhead(search: string): void {
  const params = new URLSearchParams(search);
  const meta = ask("/meta");
  begin("/meta", meta);
  if (params.has("page")) return;
  const asked = new URLSearchParams();
  for (const name of ["person", "axis"]) {
    const value = params.get(name);
    if (value) asked.set(name, value);
  }
  const path = asked.size > 0 ? `/timeline?${asked}` : "/timeline";
  begin(path, asked.has("person") ? ask(path) : askForTheOnly(meta, path));
}

/** Whether a page with this query string draws the timeline that is wider than a phone. */
export function drawsTimeline(search: string): boolean {
  const params = new URLSearchParams(search);
  return !params.has("page") && !params.has("view") && !isNarrow();
}

/** The answer to a path below `/api/v1` that is on its way; once only. Undefined where nothing was asked. */
export async function takeAhead(path: string): Promise<Response | undefined> {
  const answer = begun.get(path);
  begun.delete(path);
  return answer;
}

/** Without a talk there is nothing to ask for, and with several people the page starts with their list. */
async function askForTheOnly(meta: Promise<Response>, path: string): Promise<Response | undefined> {
  const known: Partial<MetaResponse> = await meta.then((answer) => answer.clone().json()).catch(() => ({}));
  return known.people?.length === 1 ? ask(path) : undefined;
}

const ask = (path: string): Promise<Response> => fetch(`/api/v1${path}`, { headers: { accept: "application/json" } });

function begin(path: string, answer: Promise<Response | undefined>): void {
  // Whoever takes it hears of it.
  answer.catch(() => {});
  begun.set(path, answer);
}
