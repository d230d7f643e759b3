import { isCarried, loadMeta } from "../api.ts";
import { useLoaded } from "./use-loaded.ts";
import { type PageName, urlOfView, type View } from "./view.ts";

/**
 * The page of an address that names nothing: bringing a talk while there is none, the people when there are several,
 * else the explorer (undefined); `unknown` until the server has said.
 */
export function useStartPage(view: View): PageName | undefined | "unknown" {
  // A phone or an audience has no token to ask with, and its page is named.
  // Asked again with every page: on it a talk may have come or gone. Meanwhile the answer before stands.
  const knowsNothing = isCarried() || view.page === "remote" || view.follow !== undefined;
  const meta = useLoaded(knowsNothing ? undefined : `meta ${view.page ?? ""}`, (_, signal) => loadMeta(signal));
  const open = urlOfView({ ...view, axis: undefined, theme: undefined }) === "";
  if (!open || isCarried() || meta.failure) return undefined;
  if (meta.value === undefined) return "unknown";
  const { length } = meta.value.people;
  return length === 0 ? "bring" : length > 1 ? "people" : undefined;
}
