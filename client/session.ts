/**
 * Exchanges a token in the address (`#token=…`) for a cookie, and takes it out of the address and the history first.
 * A token that is refused is left to the first answer of the server, which says what to do.
 */
export async function takeToken(): Promise<void> {
  const token = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (token === null || token === "") return;
  window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ token }) };
  await fetch("/api/v1/session", request).catch(() => undefined);
}
