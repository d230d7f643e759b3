import { useEffect, useState } from "preact/compat";
import type { OpenStageResponse, StageState } from "../../model/api-stories.ts";
import { moveStage, openStage } from "../api.ts";

export interface Following {
  /** What those who follow need to know; undefined until it is opened. */
  readonly session: string | undefined;
  readonly failed: boolean;
  open(): void;
}

/** Lets others follow on their own devices: once opened, every move is passed on. A server that is away is no trouble. */
export function useFollowing(story: string, state: StageState): Following {
  const [opened, setOpened] = useState<OpenStageResponse>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (opened) moveStage(opened.session, opened.key, state).catch(() => {});
  }, [opened, state]);
  return {
    session: opened?.session,
    failed,
    open: () => {
      if (opened) return;
      openStage(story).then(setOpened, () => setFailed(true));
    },
  };
}
