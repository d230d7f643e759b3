import { useEffect, useState } from "preact/compat";
import type { ApiFailure } from "../api.ts";
import { takeAsking } from "../state/ask-first.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { keptStoryOf, loadFollowedBundle, loadStageBundle, type StageBundle, storyOfPerson } from "./bundle.ts";
import type { Telling } from "./TellingChoice.tsx";

interface StageBundleState {
  readonly bundle: StageBundle | undefined;
  readonly failure: ApiFailure | undefined;
  /** Loads it anew; what is shown stays until then. */
  readonly retry: () => void;
  /** Set where nothing is told yet and it shall be asked how. */
  readonly tell: ((how: Telling) => void) | undefined;
}

/** The story of the address with all it needs; for an address that names a person only, that person's story. */
export function useStageBundle(view: View, commit: Commit): StageBundleState {
  const { story, person, follow } = view;
  const [asks] = useState(takeAsking);
  const [how, setHow] = useState<Telling>();
  const found = useLoaded(
    story === undefined && follow === undefined ? `of ${person ?? ""} ${JSON.stringify(how)}` : undefined,
    async () => (asks && how === undefined ? ((await keptStoryOf(person)) ?? null) : storyOfPerson(person, how)),
  );
  const { value } = found;
  const id = story ?? value ?? undefined;
  useEffect(() => {
    if (story === undefined && typeof value === "string") commit((before) => ({ ...before, story: value }), "replace");
  }, [story, value, commit]);
  const loaded = useLoaded(follow ?? id, follow === undefined ? loadStageBundle : loadFollowedBundle);
  const retry = () => ((follow ?? id) === undefined ? found.retry() : loaded.retry());
  return {
    bundle: loaded.value,
    failure: loaded.value ? undefined : (found.failure ?? loaded.failure),
    retry,
    tell: value === null && how === undefined ? setHow : undefined,
  };
}
