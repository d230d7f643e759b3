/**
 * Where the view stands in the address bar: in the query string of a served page, after `#` in a page opened from disk,
 * whose path and query a browser does not let a script change.
 */

/** The query string of the view, `?` included; empty for the empty view. */
export function readAddress(): string {
  return fromDisk() ? window.location.hash.slice(1) : window.location.search;
}

/** @param search as {@link readAddress} gives it. */
export function writeAddress(search: string, how: "push" | "replace"): void {
  const url = fromDisk() ? `#${search}` : `${window.location.pathname}${search}`;
  if (how === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
}

/** The whole address of a view, for a link or the clipboard. */
export function addressOf(search: string): string {
  const { origin, pathname, href } = window.location;
  return fromDisk() ? `${href.split("#")[0]}#${search}` : `${origin}${pathname}${search}`;
}

const fromDisk = (): boolean => window.location.protocol === "file:";
