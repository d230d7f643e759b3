import { useCallback, useSyncExternalStore } from "preact/compat";
import { readAddress, writeAddress } from "./address.ts";
import { type Change, urlOfView, type View, viewOfUrl } from "./view.ts";

/** `push` is a step that Back undoes; `replace` is for what changes while one types. */
export type Commit = (change: Change, how?: "push" | "replace") => void;

/** The view in the address bar, and the one way to change it. */
export function useView(): readonly [View, Commit] {
  const search = useSyncExternalStore(subscribe, readAddress);
  const commit = useCallback<Commit>((change, how = "push") => {
    const before = viewOf(readAddress());
    const after = change(before);
    if (after === before || urlOfView(after) === urlOfView(before)) return;
    writeAddress(urlOfView(after), how);
    for (const listener of listeners) listener();
  }, []);
  return [viewOf(search), commit];
}

const listeners = new Set<() => void>();
let cached: { readonly search: string; readonly view: View } | undefined;

/** The same search gives the same object, so that a render without a change stays without a change. */
function viewOf(search: string): View {
  if (cached?.search !== search) cached = { search, view: viewOfUrl(search) };
  return cached.view;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}
