import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/compat";
import type { Axis, TimelineResponse } from "../../model/api.ts";
import { twinOf } from "../state/twin.ts";
import type { Theme } from "../state/view.ts";
import { pictureWords } from "../words/picture.ts";
import { type Canvas, openCanvas } from "./canvas.ts";
import { Frame } from "./Frame.tsx";
import { follow } from "./frame-camera.ts";
import type { Drawing, Size } from "./layout/drawing.ts";
import { layoutTimeline } from "./layout/layout.ts";
import { type Emphasis, type Focus, focusOf, isHidden, NO_EMPHASIS } from "./looks.ts";
import { Minimap } from "./Minimap.tsx";
import { openStrip, type Seen, seenOf } from "./minimap.ts";
import { type Palette, readPalette } from "./palette.ts";
import { Twin, type TwinEvents } from "./Twin.tsx";
import { useTypeface } from "./use-typeface.ts";
import { type Move, nextMark } from "./walk.ts";

/** The closest view: about a week in the width of a label. */
const MOST_STRETCH = 40;
/** Time that is stretched by hand is laid out anew once the hand rests. */
const RESTED_MS = 140;

/** What the rest of the page can ask of the picture. */
export interface PictureControls {
  zoom(factor: number): void;
  fit(): void;
  pan(dx: number, dy: number): void;
  walk(move: Move): void;
  /** Gives the keyboard to a mark, ghost or tray entry. */
  focus(id: string): void;
  /** Brings a mark into view. */
  reveal(id: string): void;
  /** Below the left end of a mark, in pixels of the window. */
  placeOf(id: string): { readonly x: number; readonly y: number } | undefined;
}

interface Props {
  readonly timeline: TimelineResponse;
  readonly axis: Axis;
  readonly selection: string | undefined;
  readonly theme: Theme;
  /** The colours are read again when this changes. */
  readonly colours?: unknown;
  /** @param add to what is selected already. */
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean, add?: boolean) => void;
  /** Double click. */
  readonly onOpen?: (id: string) => void;
  /** Right click or long press, at a point of the window. */
  readonly onMenu?: (id: string | undefined, at: { readonly x: number; readonly y: number }) => void;
  /** What is lit, hidden, within the focus; nothing moves for it. */
  readonly emphasis?: Emphasis;
  /** A mark to be brought into view, besides the selected one. */
  readonly inView?: string | undefined;
  /** Picks a stretch of time, ISO days; offered where the axis is a calendar. */
  readonly onTimes?: (from: string, to: string) => void;
  /** Drawn over the marks, in the places of the drawing. */
  readonly overlay?: (drawing: Drawing) => ReactNode;
  readonly controls: (controls: PictureControls | undefined) => void;
}

/** What those that were given out once ask for later. */
interface Latest {
  readonly drawing: Drawing | undefined;
  readonly palette: Palette | undefined;
  readonly size: Size | undefined;
  readonly canvas: Canvas | undefined;
  readonly props: Props;
  zoom: ((factor: number, x: number) => void) | undefined;
}

export function Picture(props: Props) {
  const { timeline, axis, selection, theme, colours, controls, emphasis = NO_EMPHASIS, onTimes } = props;
  const root = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const lanes = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const overview = useRef<HTMLCanvasElement>(null);
  const [strip] = useState(openStrip);
  const drawn = useRef<{ readonly axis: Drawing["axis"]; readonly timeline: TimelineResponse }>(undefined);
  const [size, setSize] = useState<Size>();
  const [stretch, setStretch] = useState(1);
  const [ringed, setRinged] = useState<string>();
  const [current, setCurrent] = useState<string>();
  const [canvas, setCanvas] = useState<Canvas>();
  const [palette, setPalette] = useState<Palette>();
  const measure = useTypeface();

  const drawing = useMemo(
    () => (measure && size ? layoutTimeline(timeline, axis, size, measure, stretch) : undefined),
    [timeline, axis, size, measure, stretch],
  );
  // The calendar always has its overview; chapters have one when they are wider than the window.
  const withMinimap = drawing !== undefined && (drawing.axis === "calendar" || drawing.width > (size?.width ?? 0));
  const entries = useMemo(() => (drawing ? twinOf(timeline, drawing.marks) : []), [timeline, drawing]);

  const focus = useMemo(
    () => (drawing ? focusOf(drawing, selection, ringed, emphasis) : undefined),
    [drawing, selection, ringed, emphasis],
  );

  const latest = useRef<Latest>({ drawing, palette, size, canvas, props, zoom: undefined });
  latest.current = { ...latest.current, drawing, palette, size, canvas, props };

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens change with the theme and with lanes of one's own.
  useEffect(() => {
    if (root.current) setPalette(readPalette(root.current));
  }, [theme, colours]);

  useEffect(() => {
    const container = plot.current?.querySelector<HTMLElement>(".graph");
    if (!container) return;
    const opened = openCanvas(container, {
      onPick: (mark, add) => latest.current.props.onSelect(mark, false, add),
      onOpen: (mark) => latest.current.props.onOpen?.(mark),
      onMenu: (mark, at) => latest.current.props.onMenu?.(mark, at),
      onHover: (mark) => container.classList.toggle("pointing", mark !== undefined),
      onPinch: (factor, x) => latest.current.zoom?.(factor, x),
      onFrame: (camera, seen) => {
        const { drawing, palette, size } = latest.current;
        if (!drawing || !palette || !size) return;
        const { current } = overview;
        if (current) strip.draw(current, drawing, seenOf(seen, camera, size.width), palette);
        follow({ heads: heads.current, lanes: lanes.current, over: over.current }, camera, drawing, seen);
      },
    });
    setCanvas(opened);
    return () => opened.close();
  }, [strip]);

  useLayoutEffect(() => {
    if (size) canvas?.resize(size);
    strip.resize();
  }, [canvas, size, strip]);

  // Before the heads that belong to it are seen.
  useLayoutEffect(() => {
    if (!canvas || !drawing || !palette || !focus) return;
    // Marks glide when the axis changes, and when a correction gives them another place.
    const before = drawn.current;
    const moved =
      before !== undefined &&
      (before.axis !== drawing.axis ||
        (before.timeline !== timeline && before.timeline.person.id === timeline.person.id));
    const glide = moved && !prefersStillness();
    drawn.current = { axis: drawing.axis, timeline };
    canvas.draw(drawing, stretch, focus, palette, glide);
  }, [canvas, drawing, stretch, palette, focus, timeline]);

  const isLaidOut = drawing !== undefined;
  useEffect(() => {
    const wanted = selection ?? props.inView;
    const mark = latest.current.drawing?.marks.find((candidate) => candidate.id === wanted);
    if (canvas && isLaidOut && mark) canvas.reveal(mark.extent);
    if (wanted !== undefined) setCurrent(wanted);
  }, [canvas, isLaidOut, selection, props.inView]);

  const stretchTo = useStretch(canvas, stretch, setStretch);
  const zoom = useCallback(
    (factor: number, at?: number) => {
      if (!canvas || !size) return;
      const x = at ?? size.width / 2;
      if (axis === "chapters") canvas.zoomAt(factor, x, size.height / 2);
      else stretchTo((before) => before * factor, x);
    },
    [canvas, size, axis, stretchTo],
  );
  latest.current.zoom = zoom;

  const show = useCallback(
    (seen: Seen) => {
      if (!canvas || !drawing) return;
      if (drawing.axis === "calendar") stretchTo(() => 1 / Math.max(0.001, seen.to - seen.from), 0);
      const { zoom, y } = canvas.camera();
      canvas.moveTo({ zoom, y, x: -seen.from * (canvas.drawing()?.width ?? drawing.width) * zoom });
    },
    [canvas, drawing, stretchTo],
  );

  useEffect(() => {
    controls({
      zoom,
      fit: () => {
        stretchTo(() => 1, 0);
        canvas?.moveTo({ zoom: 1, x: 0, y: 0 });
      },
      reveal: (id) => {
        const mark = drawing?.marks.find((candidate) => candidate.id === id);
        if (mark) canvas?.reveal(mark.extent);
      },
      placeOf: (id) => {
        const box = canvas?.drawing()?.marks.find((candidate) => candidate.id === id)?.extent;
        const around = plot.current?.getBoundingClientRect();
        if (!box || !around || !canvas) return undefined;
        const { zoom, x, y } = canvas.camera();
        return { x: around.left + box.x * zoom + x, y: around.top + (box.y + box.height) * zoom + y };
      },
      pan: (dx, dy) => canvas?.panBy(dx, dy),
      focus: (id) => twinButton(id)?.focus(),
      walk: (move) => {
        if (!drawing) return;
        const shown = focus ? drawing.marks.filter((mark) => !isHidden(focus, mark.id)) : drawing.marks;
        const next = nextMark(shown, current ?? selection, move);
        if (next) twinButton(next)?.focus();
      },
    });
    return () => controls(undefined);
  }, [controls, zoom, stretchTo, canvas, drawing, focus, current, selection]);

  useWheel(plot, canvas, zoom);

  const twinEvents = useMemo(
    (): TwinEvents => ({
      onFocus: (id) => {
        setRinged(id);
        setCurrent(id);
        const { drawing, canvas } = latest.current;
        const mark = drawing?.marks.find((candidate) => candidate.id === id);
        if (mark) canvas?.reveal(mark.extent);
      },
      onBlur: () => setRinged(undefined),
      onOpen: (id, byKeyboard, add) => latest.current.props.onSelect(id, byKeyboard, add),
      onToggle: (id, add) => {
        const { selection, onSelect } = latest.current.props;
        onSelect(add || id !== selection ? id : undefined, false, add);
      },
    }),
    [],
  );

  return (
    <section
      className="picture"
      ref={root}
      data-axis={drawing?.axis ?? axis}
      data-overview={withMinimap}
      aria-label={pictureWords().of(timeline.person.name)}
    >
      {drawing ? <Frame drawing={drawing} published={timeline.published} heads={heads} lanes={lanes} /> : null}
      <div className="plot" ref={plot}>
        <div className="painted" aria-hidden="true">
          <div className="graph" />
        </div>
        {drawing?.marks.length === 0 ? <p className="plot-note">{pictureWords().noTimes}</p> : null}
        {focus ? (
          <Twin
            entries={entries}
            marks={drawing?.marks ?? []}
            focus={focus}
            current={reachable(entries, focus, current)}
            events={twinEvents}
          />
        ) : null}
        <div className="over" ref={over}>
          {drawing ? props.overlay?.(drawing) : null}
        </div>
      </div>
      {withMinimap ? (
        <Minimap
          canvas={overview}
          seen={() => {
            const now = canvas?.drawing();
            return canvas && now && size ? seenOf(now, canvas.camera(), size.width) : undefined;
          }}
          onShow={show}
          onPick={onTimes && drawing?.time ? (seen) => onTimes(...daysOf(drawing, seen)) : undefined}
        />
      ) : null}
    </section>
  );
}

/** The one entry that Tab reaches: where the keyboard was last, else the first. */
function reachable(
  entries: readonly { readonly id: string }[],
  focus: Focus,
  current: string | undefined,
): string | undefined {
  const shown = entries.filter((entry) => !isHidden(focus, entry.id));
  return (shown.find((entry) => entry.id === current) ?? shown[0])?.id;
}

/** First and last ISO day of a part of a calendar. */
function daysOf({ width, time }: Drawing, { from, to }: Seen): readonly [string, string] {
  const dayOf = (share: number) => {
    const day = time ? time.day + (share * width - time.x) / time.perDay : 0;
    return new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);
  };
  return [dayOf(from), dayOf(to)];
}

function twinButton(id: string): HTMLButtonElement | null {
  return document.querySelector(`#twin li[data-id="${CSS.escape(id)}"] button`);
}

const prefersStillness = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Wheel scrolls the lanes, Shift + wheel the time, Ctrl or Cmd + wheel zooms at the pointer. */
function useWheel(
  plot: RefObject<HTMLDivElement | null>,
  canvas: Canvas | undefined,
  zoom: (factor: number, at?: number) => void,
) {
  useEffect(() => {
    const element = plot.current;
    if (!element || !canvas) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        zoom(Math.exp(-event.deltaY / 300), event.clientX - element.getBoundingClientRect().left);
      else if (event.shiftKey) canvas.panBy(-(event.deltaX || event.deltaY), 0);
      else canvas.panBy(-event.deltaX, -event.deltaY);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [plot, canvas, zoom]);
}

/** Stretches time: at once what is seen, and the layout when there was nothing more to stretch for a moment. */
function useStretch(
  canvas: Canvas | undefined,
  laid: number,
  layOut: (stretch: number) => void,
): (to: (before: number) => number, x: number) => void {
  const wanted = useRef(laid);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  return useCallback(
    (to, x) => {
      wanted.current = Math.min(MOST_STRETCH, Math.max(1, to(wanted.current)));
      canvas?.stretchTo(wanted.current, x);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => layOut(wanted.current), RESTED_MS);
    },
    [canvas, layOut],
  );
}
