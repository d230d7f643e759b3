import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/compat";
import { isCarried, loadMeta, loadTimeline } from "./api.ts";
import { PAGES } from "./pages.ts";
import { Header } from "./panels/Header.tsx";
import { Legend } from "./panels/Legend.tsx";
import {
  Around,
  LOOKS,
  MainMenu,
  MarkMenu,
  Nobody,
  PANELS,
  PhoneTimeline,
  ShortcutSheet,
  Toast,
  Transcript,
} from "./panels/later.tsx";
import { lazyPart } from "./panels/lazy-part.tsx";
import { Message } from "./panels/Message.tsx";
import { SidePanel } from "./panels/SidePanel.tsx";
import { Tray } from "./panels/Tray.tsx";
import type { PictureControls } from "./picture/Picture.tsx";
import { type Actions, actionsOf, type Place, type Workplace } from "./state/actions.ts";
import { colourOwnLanes } from "./state/own-lanes.ts";
import { expand } from "./state/reach.ts";
import { subjectOf } from "./state/subject.ts";
import { useAnswer } from "./state/use-answer.ts";
import { useCorrections } from "./state/use-corrections.ts";
import { useEmphasis } from "./state/use-emphasis.ts";
import { useKeys } from "./state/use-keys.ts";
import { useLoaded } from "./state/use-loaded.ts";
import { useNarrow } from "./state/use-narrow.ts";
import { usePathMemory } from "./state/use-path-memory.ts";
import { useSteps } from "./state/use-steps.ts";
import { useTheme } from "./state/use-theme.ts";
import { useView } from "./state/use-view.ts";
import { addSelected, axisShown, isBeside, leave, select, setAxis, setTimes } from "./state/view.ts";
import { exploreWords } from "./words/explore.ts";
import { frameWords } from "./words/frame.ts";
import { chooseLanguage } from "./words/language.ts";

const loadPicture = async () => (await import("./picture/Picture.tsx")).Picture;
/** With all that draws: the largest part of the page. A view that draws nothing does not wait for it. */
const Picture = lazyPart(loadPicture);

/** What a page that carries its answers itself leaves out. */
const NEEDS_SERVER: ReadonlySet<string> = new Set([
  "bring",
  "people",
  "compare",
  "console",
  "review",
  "duplicates",
  "lint",
  "story",
]);

/** A menu that is open, at a point of the window; of a mark, or of the page. */
interface OpenMenu {
  readonly mark: string | undefined;
  readonly at: Place;
}

/** The explorer: header, picture with tray and legend, and the panel of what is selected. */
export function Explorer() {
  const [view, commit] = useView();
  const theme = useTheme(view.theme);
  const words = exploreWords();
  const [sheetOpen, setSheetOpen] = useState(false);
  const [menu, setMenu] = useState<OpenMenu>();
  const [black, setBlack] = useState(false);
  const picture = useRef<PictureControls>(undefined);
  const searchBox = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);

  const meta = useLoaded("meta", (_, signal) => loadMeta(signal));
  const [generation, setGeneration] = useState(0);
  const asked = `${view.person ?? ""} ${view.axis ?? ""}`;
  const timeline = useLoaded(asked, (_, signal) => loadTimeline(view.person, view.axis, signal), generation);
  const corrections = useCorrections(setGeneration);
  const shown = timeline.value;
  usePathMemory(shown);
  const answered = useAnswer(view, shown);
  const { filtered, emphasis, faded } = useEmphasis(view, shown, answered);
  const steps = useSteps(view, commit, corrections, filtered?.hidden.size ?? 0);
  const axis = axisShown(view.axis, shown);
  const Look = LOOKS[view.look];
  const narrow = useNarrow();
  const people = meta.value?.people ?? [];
  const lanes = meta.value?.lanes;
  // Before the picture reads its colours: children's effects run first.
  useLayoutEffect(() => {
    if (lanes) colourOwnLanes(lanes);
  }, [lanes]);

  useEffect(() => {
    // Comes beside the answer about the career, not after it.
    if (view.look === "timeline" && !narrow) loadPicture().catch(() => undefined);
  }, [view.look, narrow]);
  useEffect(() => {
    document.title = shown ? `${shown.person.name} · Cairn` : "Cairn";
  }, [shown]);

  const choose = useCallback(
    (id: string | undefined, byKeyboard = false, add = false) => {
      commit(add && id !== undefined ? addSelected(id) : select(id));
      if (byKeyboard) panel.current?.focus();
    },
    [commit],
  );
  const openMarkMenu = useCallback(
    (mark: string | undefined, at: Place) => {
      if (mark !== undefined)
        commit((now) =>
          now.also.includes(mark) ? now : { ...select(mark)(now), also: now.selection === mark ? now.also : [] },
        );
      setMenu(mark === undefined ? undefined : { mark, at });
    },
    [commit],
  );
  const setControls = useCallback((controls: PictureControls | undefined) => {
    picture.current = controls;
  }, []);
  const closeMenu = useCallback(() => setMenu(undefined), []);

  const workplace: Workplace = {
    view,
    commit,
    timeline: shown,
    drawn: filtered?.timeline,
    picture: () => picture.current,
    steps,
    theme,
    filtered: (filtered?.active.length ?? 0) > 0 || view.focus !== undefined,
    has: (what) => {
      if (what === "exportHtml" || what === "exportJson") {
        const format = what === "exportHtml" ? "export:html" : "export:json";
        return !isCarried() && (meta.value?.capabilities.includes(format) ?? false);
      }
      if (isCarried() && NEEDS_SERVER.has(what)) return false;
      if (what === "console" && meta.value?.console === undefined) return false;
      return Object.hasOwn({ ...PAGES, ...PANELS, ...LOOKS }, what);
    },
    talk: people.find((person) => person.id === shown?.person.id)?.talks[0],
    openBox: () => searchBox.current?.focus(),
    openSheet: () => setSheetOpen(true),
    openMenu: openMarkMenu,
    toggleBlackout: () => setBlack((before) => !before),
    leave: () => {
      if (black) setBlack(false);
      else if (sheetOpen) setSheetOpen(false);
      else if (document.activeElement === searchBox.current && view.query === "") searchBox.current?.blur();
      else {
        commit((before) => leave(before) ?? before);
        const { activeElement } = document;
        if (activeElement === searchBox.current) searchBox.current?.blur();
        if (panel.current?.contains(activeElement) && view.selection !== undefined)
          picture.current?.focus(view.selection);
      }
    },
    switchLanguage: () => chooseLanguage(document.documentElement.lang === "de" ? "en" : "de"),
    say: (what) => steps.say(words[what]),
  };
  const actions: Actions = actionsOf(workplace);
  useKeys(actions);

  return (
    <div
      className="app"
      data-text={view.text === undefined ? undefined : "open"}
      data-sheet={isBeside(view) ? "open" : undefined}
    >
      <Header
        person={shown?.person}
        people={people}
        view={view}
        commit={commit}
        timeline={shown}
        active={filtered?.active ?? []}
        faded={faded}
        actions={actions}
        searchBox={searchBox}
        onMenu={(at) => setMenu({ mark: undefined, at })}
      />
      <main className="stage" aria-busy={timeline.loading}>
        {timeline.failure?.status === 404 && view.person !== undefined ? (
          <Suspense fallback={<Message title={frameWords().loading} busy />}>
            <Nobody person={view.person} people={people} commit={commit} actions={actions} />
          </Suspense>
        ) : timeline.failure ? (
          <Message title={frameWords().timelineFailed} words={timeline.failure.message} onRetry={timeline.retry} />
        ) : shown === undefined ? (
          <Message title={frameWords().reading} busy />
        ) : shown.episodes.length === 0 ? (
          <Message title={frameWords().noJourney} words={frameWords().noJourneyWords} onRetry={timeline.retry} />
        ) : Look ? (
          <Suspense fallback={<Message title={frameWords().loading} busy />}>
            <Look
              timeline={filtered?.timeline ?? shown}
              whole={shown}
              emphasis={emphasis}
              view={view}
              commit={commit}
              onSelect={choose}
            />
          </Suspense>
        ) : narrow ? (
          <Suspense fallback={<Message title={frameWords().reading} busy />}>
            <PhoneTimeline
              timeline={shown}
              axis={axis}
              selection={view.selection}
              emphasis={emphasis}
              onSelect={choose}
              controls={setControls}
            />
          </Suspense>
        ) : (
          <Suspense fallback={<Message title={frameWords().reading} busy />}>
            <Picture
              timeline={shown}
              axis={axis}
              selection={view.selection}
              emphasis={emphasis}
              inView={view.trace === undefined ? undefined : shown.spine[view.trace]}
              theme={theme}
              colours={lanes}
              onSelect={choose}
              onOpen={(mark) => commit(expand(subjectOf(shown, mark).entity))}
              onMenu={openMarkMenu}
              onTimes={(from, to) => commit(setTimes(from, to))}
              overlay={(drawing) =>
                view.expanded.length > 0 ? (
                  <Suspense fallback={null}>
                    <Around drawing={drawing} timeline={shown} view={view} commit={commit} />
                  </Suspense>
                ) : null
              }
              controls={setControls}
            />
          </Suspense>
        )}
        {shown && Look === undefined && !narrow ? (
          <Tray timeline={shown} selection={view.selection} emphasis={emphasis} onSelect={choose} />
        ) : null}
        <Legend
          axis={axis}
          noFirstJob={shown !== undefined && shown.origin === undefined}
          isTimeline={Look === undefined}
          onAxis={(next) => commit(setAxis(next))}
          controls={picture}
        />
      </main>
      <aside className="panel" aria-label={words.details} ref={panel} tabIndex={-1}>
        {shown === undefined || timeline.failure ? null : (
          <SidePanel
            timeline={shown}
            view={view}
            commit={commit}
            corrections={corrections}
            actions={actions}
            hidden={emphasis.hidden}
            answered={answered}
            onMenu={openMarkMenu}
          />
        )}
      </aside>
      {shown !== undefined && view.text !== undefined ? (
        <Suspense fallback={null}>
          <Transcript
            timeline={shown}
            view={view}
            commit={commit}
            talk={view.text}
            corrections={isCarried() ? undefined : corrections}
          />
        </Suspense>
      ) : null}
      <p className="unseen" role="status">
        {shown && view.selection !== undefined ? words.selected(subjectOf(shown, view.selection).title ?? "") : ""}
      </p>
      <Suspense fallback={null}>
        {steps.toast.notice === undefined ? null : <Toast corrections={steps.toast} />}
        {sheetOpen ? <ShortcutSheet onClose={() => setSheetOpen(false)} /> : null}
        {menu && menu.mark === undefined ? <MainMenu at={menu.at} actions={actions} onClose={closeMenu} /> : null}
        {menu?.mark !== undefined && shown ? (
          <MarkMenu timeline={shown} mark={menu.mark} at={menu.at} actions={actions} onClose={closeMenu} />
        ) : null}
      </Suspense>
      {black ? <div className="blackout" /> : null}
    </div>
  );
}
