import { useEffect } from "preact/compat";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { leaveStory } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import { StageScreen } from "./StageScreen.tsx";
import { TellFirst } from "./TellFirst.tsx";
import { useStageBundle } from "./use-stage-bundle.ts";

/** The page that an audience sees: one story, step by step. */
export function Stage({ view, commit }: PageProps) {
  const words = stageWords();
  const { bundle, failure, retry, tell } = useStageBundle(view, commit);
  useEffect(() => {
    document.title = bundle ? `${bundle.story.title ?? bundle.story.person} · ${words.stage}` : "Cairn";
  }, [bundle, words]);
  if (bundle) return <StageScreen key={bundle.story.id} bundle={bundle} view={view} commit={commit} onUpdate={retry} />;
  if (failure)
    return <Message title={words.failed} words={failure.message} onRetry={retry} onLeave={() => commit(leaveStory)} />;
  if (tell) return <TellFirst onTell={tell} onLeave={() => commit(leaveStory)} />;
  return <Message title={words.loading} busy />;
}
