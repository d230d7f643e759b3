/** Every route of `/api/v1`, in the order of the documentation. */
import type { Route } from "./route.ts";
import { newStory } from "./routes/add-story.ts";
import { appendEdits } from "./routes/append-edits.ts";
import { asOf } from "./routes/as-of.ts";
import { ask } from "./routes/ask.ts";
import { compare } from "./routes/compare.ts";
import { conflicts } from "./routes/conflicts.ts";
import { cypher } from "./routes/cypher.ts";
import { deleteStory } from "./routes/delete-story.ts";
import { duplicates } from "./routes/duplicates.ts";
import { edits } from "./routes/edits.ts";
import { entities } from "./routes/entities.ts";
import { entity } from "./routes/entity.ts";
import { evidence } from "./routes/evidence.ts";
import { exportDocument } from "./routes/export.ts";
import { graph } from "./routes/graph.ts";
import { importFile } from "./routes/import.ts";
import { job } from "./routes/job.ts";
import { lint } from "./routes/lint.ts";
import { livez } from "./routes/livez.ts";
import { meta } from "./routes/meta.ts";
import { moveByRemote } from "./routes/move-by-remote.ts";
import { moveStage } from "./routes/move-stage.ts";
import { neighbors } from "./routes/neighbors.ts";
import { openQuestions } from "./routes/open-questions.ts";
import { openStage } from "./routes/open-stage.ts";
import { openapi } from "./routes/openapi.ts";
import { pairRemote } from "./routes/pair-remote.ts";
import { paths } from "./routes/paths.ts";
import { people } from "./routes/people.ts";
import { putStory } from "./routes/put-story.ts";
import { putTalk } from "./routes/put-talk.ts";
import { question } from "./routes/question.ts";
import { questions } from "./routes/questions.ts";
import { readyz } from "./routes/readyz.ts";
import { remoteCode } from "./routes/remote-code.ts";
import { removal } from "./routes/removal.ts";
import { removeSource } from "./routes/remove-source.ts";
import { review } from "./routes/review.ts";
import { search } from "./routes/search.ts";
import { session } from "./routes/session.ts";
import { sourceSpans } from "./routes/source-spans.ts";
import { sourceText } from "./routes/source-text.ts";
import { sources } from "./routes/sources.ts";
import { stage } from "./routes/stage.ts";
import { stageBundle } from "./routes/stage-bundle.ts";
import { stageScript } from "./routes/stage-script.ts";
import { stories } from "./routes/stories.ts";
import { story } from "./routes/story.ts";
import { storyBundle } from "./routes/story-bundle.ts";
import { storyDrift } from "./routes/story-drift.ts";
import { storyFile } from "./routes/story-file.ts";
import { storyHandout } from "./routes/story-handout.ts";
import { storyRevisions } from "./routes/story-revisions.ts";
import { tell } from "./routes/tell.ts";
import { timeline } from "./routes/timeline.ts";
import { understand } from "./routes/understand.ts";

const DESCRIBED: readonly Route[] = [
  meta,
  livez,
  readyz,
  session,
  graph,
  people,
  timeline,
  entities,
  entity,
  neighbors,
  evidence,
  search,
  questions,
  question,
  ask,
  paths,
  compare,
  cypher,
  sources,
  sourceText,
  sourceSpans,
  removal,
  removeSource,
  putTalk,
  job,
  importFile,
  edits,
  appendEdits,
  conflicts,
  understand,
  duplicates,
  openQuestions,
  lint,
  review,
  asOf,
  tell,
  stories,
  newStory,
  story,
  putStory,
  deleteStory,
  storyRevisions,
  storyDrift,
  storyBundle,
  storyHandout,
  storyFile,
  openStage,
  moveStage,
  stage,
  stageBundle,
  remoteCode,
  pairRemote,
  moveByRemote,
  stageScript,
  exportDocument,
];

export const ROUTES: readonly Route[] = [...DESCRIBED, openapi(DESCRIBED)];
