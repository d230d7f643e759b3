import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { loadMeta, loadTimeline } from "./api.ts";
import { Header } from "./panels/Header.tsx";
import { Legend } from "./panels/Legend.tsx";
import { LOOKS, ShortcutSheet, Toast, Transcript } from "./panels/later.tsx";
import { Message } from "./panels/Message.tsx";
import { SidePanel } from "./panels/SidePanel.tsx";
import { Tray } from "./panels/Tray.tsx";
import { NO_EMPHASIS } from "./picture/looks.ts";
import { Picture, type PictureControls } from "./picture/Picture.tsx";
import { subjectOf } from "./state/subject.ts";
import { useCorrections } from "./state/use-corrections.ts";
import { useKeys } from "./state/use-keys.ts";
import { useLoaded } from "./state/use-loaded.ts";
import { usePathMemory } from "./state/use-path-memory.ts";
import { useTheme } from "./state/use-theme.ts";
import { useView } from "./state/use-view.ts";
import { axisShown, leave, select, setAxis, setTheme, showText, toggleHeard } from "./state/view.ts";

/** The explorer: header, picture with tray and legend, and the panel of what is selected. */
export function Explorer() {
  const [view, commit] = useView();
  const theme = useTheme(view.theme);
  const [sheetOpen, setSheetOpen] = useState(false);
  const picture = useRef<PictureControls | undefined>(undefined);
  const searchBox = useRef<HTMLInputElement>(null);

  const meta = useLoaded("meta", (_, signal) => loadMeta(signal));
  const [generation, setGeneration] = useState(0);
  const asked = `${view.person ?? ""} ${view.axis ?? ""}`;
  const timeline = useLoaded(asked, (_, signal) => loadTimeline(view.person, view.axis, signal), generation);
  const corrections = useCorrections(setGeneration);
  const shown = timeline.value;
  usePathMemory(shown);
  const axis = axisShown(view.axis, shown);
  const Look = LOOKS[view.look];
  const talk = meta.value?.people.find((person) => person.id === shown?.person.id)?.talks[0];

  useEffect(() => {
    document.title = shown ? `${shown.person.name} · Cairn` : "Cairn";
  }, [shown]);

  const setControls = useCallback((controls: PictureControls | undefined) => {
    picture.current = controls;
  }, []);
  const panel = useRef<HTMLElement>(null);
  const choose = useCallback(
    (id: string | undefined, byKeyboard = false) => {
      commit(select(id));
      if (byKeyboard) panel.current?.focus();
    },
    [commit],
  );

  useKeys({
    next: () => picture.current?.walk("next"),
    previous: () => picture.current?.walk("previous"),
    up: () => picture.current?.walk("up"),
    down: () => picture.current?.walk("down"),
    first: () => picture.current?.walk("first"),
    last: () => picture.current?.walk("last"),
    pageForward: () => picture.current?.pan(-600, 0),
    pageBack: () => picture.current?.pan(600, 0),
    zoomIn: () => picture.current?.zoom(1.25),
    zoomOut: () => picture.current?.zoom(0.8),
    fit: () => picture.current?.fit(),
    search: () => searchBox.current?.focus(),
    heard: () => commit(toggleHeard, "replace"),
    transcript: () => commit(showText(view.text === undefined ? talk : undefined)),
    undo: corrections.undo,
    redo: corrections.redo,
    sheet: () => setSheetOpen(true),
    leave: () => {
      if (sheetOpen) setSheetOpen(false);
      else {
        commit((before) => leave(before) ?? before);
        const { activeElement } = document;
        if (activeElement === searchBox.current) searchBox.current?.blur();
        if (panel.current?.contains(activeElement) && view.selection !== undefined)
          picture.current?.focus(view.selection);
      }
    },
  });

  return (
    <div className="app" data-text={view.text === undefined ? undefined : "open"}>
      <Header
        person={shown?.person}
        people={meta.value?.people ?? []}
        view={view}
        commit={commit}
        timeline={shown}
        searchBox={searchBox}
        theme={theme}
        onTheme={() => commit(setTheme(theme === "dark" ? "light" : "dark"), "replace")}
        onSheet={() => setSheetOpen(true)}
        corrections={corrections}
      />
      <main className="stage" aria-busy={timeline.loading}>
        {timeline.failure ? (
          <Message title="The timeline could not be loaded" words={timeline.failure.message} onRetry={timeline.retry} />
        ) : shown === undefined ? (
          <Message title="Reading the graph" busy />
        ) : shown.episodes.length === 0 ? (
          <Message
            title="No journey yet"
            words="Nothing has been loaded for this person. Bring a talk with: npm run seed -- talk.txt"
            onRetry={timeline.retry}
          />
        ) : Look ? (
          <Suspense fallback={<Message title="Loading" busy />}>
            <Look timeline={shown} whole={shown} emphasis={NO_EMPHASIS} view={view} commit={commit} onSelect={choose} />
          </Suspense>
        ) : (
          <Picture
            timeline={shown}
            axis={axis}
            selection={view.selection}
            theme={theme}
            onSelect={choose}
            controls={setControls}
          />
        )}
        {shown ? <Tray timeline={shown} selection={view.selection} onSelect={choose} /> : null}
        <Legend
          axis={axis}
          noFirstJob={view.axis === "relative" && timeline.key === asked && shown?.origin === undefined}
          onAxis={(next) => commit(setAxis(next))}
          controls={picture}
        />
      </main>
      <aside className="panel" aria-label="Details" ref={panel} tabIndex={-1}>
        {shown === undefined ? null : (
          <SidePanel timeline={shown} view={view} commit={commit} corrections={corrections} />
        )}
      </aside>
      {shown !== undefined && view.text !== undefined ? (
        <Suspense fallback={null}>
          <Transcript timeline={shown} view={view} commit={commit} talk={view.text} />
        </Suspense>
      ) : null}
      <p className="unseen" role="status">
        {shown && view.selection !== undefined ? `Selected: ${subjectOf(shown, view.selection).title ?? ""}` : ""}
      </p>
      {corrections.notice === undefined ? null : (
        <Suspense fallback={null}>
          <Toast corrections={corrections} />
        </Suspense>
      )}
      {sheetOpen ? (
        <Suspense fallback={null}>
          <ShortcutSheet onClose={() => setSheetOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
