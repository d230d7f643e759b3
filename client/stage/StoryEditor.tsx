import { useEffect } from "preact/compat";
import { isCarried, loadStory, loadTimeline } from "../api.ts";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { useLoaded } from "../state/use-loaded.ts";
import { leaveStory } from "../state/view.ts";
import { editorWords } from "../words/editor.ts";
import { stageWords } from "../words/stage.ts";
import { storyOfPerson } from "./bundle.ts";
import { EditorDesk } from "./EditorDesk.tsx";

/** The page on which a story is made ready for the stage. */
export function StoryEditor({ view, commit }: PageProps) {
  const words = stageWords();
  const { story: asked, person } = view;
  const found = useLoaded(asked === undefined ? `of ${person ?? ""}` : undefined, () => storyOfPerson(person));
  const id = asked ?? found.value;
  useEffect(() => {
    if (asked === undefined && found.value !== undefined)
      commit((before) => ({ ...before, story: found.value }), "replace");
  }, [asked, found.value, commit]);
  const opened = useLoaded(isCarried() ? undefined : id, async (key, signal) => {
    const { story, revision } = await loadStory(key, signal);
    return { story, revision, timeline: await loadTimeline(story.person, "chapters", signal) };
  });
  useEffect(() => {
    document.title = `${editorWords().title} · Cairn`;
  }, []);
  if (isCarried()) return <Message title={editorWords().title} words={editorWords().carried} />;
  const failure = found.failure ?? opened.failure;
  if (opened.value && opened.key === id)
    return <EditorDesk key={opened.key} opened={opened.value} view={view} commit={commit} />;
  if (failure)
    return (
      <Message
        title={words.failed}
        words={failure.message}
        onRetry={id === undefined ? found.retry : opened.retry}
        onLeave={() => commit(leaveStory)}
      />
    );
  return <Message title={words.loading} busy />;
}
