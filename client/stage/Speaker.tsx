import { useEffect } from "preact/compat";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { leaveStory } from "../state/view.ts";
import { speakerWords } from "../words/speaker.ts";
import { stageWords } from "../words/stage.ts";
import { SpeakerDesk } from "./SpeakerDesk.tsx";
import { useStageBundle } from "./use-stage-bundle.ts";

/** The speaker's own window: what comes next, what to say, and how much time is left. */
export function Speaker({ view, commit }: PageProps) {
  const words = stageWords();
  const { bundle, failure, retry } = useStageBundle(view, commit);
  useEffect(() => {
    document.title = `${speakerWords().title} · Cairn`;
  }, []);
  if (bundle) return <SpeakerDesk key={bundle.story.id} bundle={bundle} view={view} commit={commit} />;
  if (failure)
    return <Message title={words.failed} words={failure.message} onRetry={retry} onLeave={() => commit(leaveStory)} />;
  return <Message title={words.loading} busy />;
}
