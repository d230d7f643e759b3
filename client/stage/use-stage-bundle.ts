import { useEffect } from "preact/compat";
import type { ApiFailure } from "../api.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { loadFollowedBundle, loadStageBundle, type StageBundle, storyOfPerson } from "./bundle.ts";

interface StageBundleState {
  readonly bundle: StageBundle | undefined;
  readonly failure: ApiFailure | undefined;
  /** Loads it anew; what is shown stays until then. */
  readonly retry: () => void;
}

/** The story of the address with all it needs; for an address that names a person only, that person's story. */
export function useStageBundle(view: View, commit: Commit): StageBundleState {
  const { story, person, follow } = view;
  const found = useLoaded(story === undefined && follow === undefined ? `of ${person ?? ""}` : undefined, () =>
    storyOfPerson(person),
  );
  const id = story ?? found.value;
  useEffect(() => {
    if (story === undefined && found.value !== undefined)
      commit((before) => ({ ...before, story: found.value }), "replace");
  }, [story, found.value, commit]);
  const loaded = useLoaded(follow ?? id, follow === undefined ? loadStageBundle : loadFollowedBundle);
  const retry = () => ((follow ?? id) === undefined ? found.retry() : loaded.retry());
  return { bundle: loaded.value, failure: loaded.value ? undefined : (found.failure ?? loaded.failure), retry };
}
