/** What the first view needs, asked for before the script is there that would ask: several ways to the server and back earlier. */
import { isNarrow } from "./narrow.ts";

const begun = new Map<string, Promise<Response>>();

/** @param search the query string of the page. */
export function askAhead(search: string): void {
  const params = new URLSearchParams(search);
  begin("/meta");
  if (params.has("page")) return;
  const asked = new URLSearchParams();
  for (const name of ["person", "axis"]) {
    const value = params.get(name);
    if (value) asked.set(name, value);
  }
  begin(asked.size > 0 ? `/timeline?${asked}` : "/timeline");
}

/** Whether a page with this query string draws the timeline that is wider than a phone. */
export function drawsTimeline(search: string): boolean {
  const params = new URLSearchParams(search);
  return !params.has("page") && !params.has("view") && !isNarrow();
}

/** The answer to a path below `/api/v1` that is on its way; once only. */
export function takeAhead(path: string): Promise<Response> | undefined {
  const answer = begun.get(path);
  begun.delete(path);
  return answer;
}

function begin(path: string): void {
  const answer = fetch(`/api/v1${path}`, { headers: { accept: "application/json" } });
  // Whoever takes it hears of it.
  answer.catch(() => {});
  begun.set(path, answer);
}
