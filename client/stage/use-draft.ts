import { useCallback, useEffect, useRef, useState } from "preact/compat";
import type { Story } from "../../model/story.ts";
import { ApiFailure, addStory, loadStory, saveStory } from "../api.ts";
import type { StoryEdit } from "./edit-story.ts";

export type SaveState = "saved" | "waiting" | "saving" | "conflict" | { readonly failed: string };

/** A story that is being changed: saved by itself a moment after each change, never over somebody else's. */
export interface Draft {
  readonly story: Story;
  readonly state: SaveState;
  /** @param typing changes that follow each other fast are undone together. */
  edit(change: StoryEdit, typing?: boolean): void;
  /** @returns the story as it is then. */
  undo: (() => Story) | undefined;
  redo: (() => Story) | undefined;
  /** After a conflict: saves over what somebody else saved. */
  keepMine(): void;
  /** After a conflict: takes what somebody else saved; mine can be had back by undo. */
  takeTheirs(): void;
  /** Saves mine under another id. @returns that id. */
  saveAsCopy(): Promise<string | undefined>;
  retry(): void;
}

interface Opened {
  readonly story: Story;
  readonly revision: number;
}

const SAVE_AFTER_MS = 700;
const MOST_UNDONE = 200;
/** Longest pause in typing that is undone together. */
const ONE_CHANGE_MS = 900;

export function useDraft(opened: Opened): Draft {
  const [story, setStory] = useState(opened.story);
  const [past, setPast] = useState<readonly Story[]>([]);
  const [future, setFuture] = useState<readonly Story[]>([]);
  const [state, setState] = useState<SaveState>("saved");
  const latest = useRef({ story, revision: opened.revision, changedAt: 0, saving: false, dirty: false });
  latest.current.story = story;

  const save = useCallback(async () => {
    const { current } = latest;
    if (current.saving || !current.dirty) return;
    current.saving = true;
    current.dirty = false;
    setState("saving");
    try {
      const { revision } = await saveStory(current.story, current.revision);
      current.revision = revision;
      setState(current.dirty ? "waiting" : "saved");
    } catch (error) {
      current.dirty = true;
      const conflict = error instanceof ApiFailure && error.status === 412;
      setState(conflict ? "conflict" : { failed: error instanceof ApiFailure ? error.message : String(error) });
    } finally {
      current.saving = false;
    }
  }, []);

  const put = useCallback((next: Story) => {
    latest.current.dirty = true;
    setStory(next);
    setState((before) => (before === "conflict" ? before : "waiting"));
  }, []);

  useEffect(() => {
    if (state !== "waiting" || story !== latest.current.story) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state, story, save]);
  // What was changed last is saved when one goes elsewhere, too.
  useEffect(() => () => void save(), [save]);

  const edit = useCallback(
    (change: StoryEdit, typing = false) => {
      const { story: before, changedAt } = latest.current;
      const next = change(before);
      if (next === before) return;
      const now = Date.now();
      if (!typing || now - changedAt > ONE_CHANGE_MS) setPast((all) => [...all, before].slice(-MOST_UNDONE));
      latest.current.changedAt = typing ? now : 0;
      latest.current.story = next;
      setFuture([]);
      put(next);
    },
    [put],
  );
  const turn = (from: readonly Story[], setFrom: typeof setPast, setTo: typeof setFuture) => {
    const last = from.at(-1);
    if (!last) return undefined;
    return () => {
      setFrom(from.slice(0, -1));
      setTo((all) => [...all, story]);
      latest.current.changedAt = 0;
      put(last);
      return last;
    };
  };
  const meet = async (mine: boolean) => {
    try {
      const theirs = await loadStory(story.id);
      latest.current.revision = theirs.revision;
      latest.current.dirty = mine;
      if (!mine) {
        setPast((all) => [...all, story]);
        setStory(theirs.story);
      }
      setState(mine ? "waiting" : "saved");
    } catch (error) {
      setState({ failed: error instanceof ApiFailure ? error.message : String(error) });
    }
  };
  return {
    story,
    state,
    edit,
    undo: turn(past, setPast, setFuture),
    redo: turn(future, setFuture, setPast),
    keepMine: () => void meet(true),
    takeTheirs: () => void meet(false),
    saveAsCopy: async () => {
      try {
        const copy = await addStory(story);
        latest.current.dirty = false;
        return copy.story.id;
      } catch (error) {
        setState({ failed: error instanceof ApiFailure ? error.message : String(error) });
        return undefined;
      }
    },
    retry: () => setState("waiting"),
  };
}
