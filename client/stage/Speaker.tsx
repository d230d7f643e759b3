import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { stageWords } from "../words/stage.ts";
import { useStageBundle } from "./use-stage-bundle.ts";

/** The speaker's own window. */
export function Speaker({ view, commit }: PageProps) {
  const { bundle } = useStageBundle(view, commit);
  return <Message title={bundle?.story.title ?? stageWords().loading} busy />;
}
