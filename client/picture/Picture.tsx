import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Axis, TimelineResponse } from "../../model/api.ts";
import { twinOf } from "../state/twin.ts";
import type { Theme } from "../state/view.ts";
import { drawBackdrop } from "./backdrop.ts";
import { type Camera, type Canvas, openCanvas } from "./canvas.ts";
import { Frame } from "./Frame.tsx";
import type { Drawing, Size } from "./layout/drawing.ts";
import { layoutTimeline } from "./layout/layout.ts";
import { focusOf } from "./looks.ts";
import { Minimap } from "./Minimap.tsx";
import { drawMinimap, type Seen, seenOf } from "./minimap.ts";
import { type Palette, readPalette } from "./palette.ts";
import { Twin } from "./Twin.tsx";
import { useTypeface } from "./use-typeface.ts";
import { type Move, nextMark } from "./walk.ts";

/** The closest view: about a week in the width of a label. */
const MOST_STRETCH = 40;

/** What the rest of the page can ask of the picture. */
export interface PictureControls {
  zoom(factor: number): void;
  fit(): void;
  pan(dx: number, dy: number): void;
  walk(move: Move): void;
  /** Gives the keyboard to a mark, ghost or tray entry. */
  focus(id: string): void;
}

interface Props {
  readonly timeline: TimelineResponse;
  readonly axis: Axis;
  readonly selection: string | undefined;
  readonly theme: Theme;
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean) => void;
  readonly controls: (controls: PictureControls | undefined) => void;
}

export function Picture({ timeline, axis, selection, theme, onSelect, controls }: Props) {
  const root = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLCanvasElement>(null);
  const overview = useRef<HTMLCanvasElement>(null);
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

  const latest = useRef<{ drawing: Drawing | undefined; palette: Palette | undefined; onSelect: Props["onSelect"] }>({
    drawing: undefined,
    palette: undefined,
    onSelect,
  });
  latest.current = { drawing, palette, onSelect };

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens change with the theme.
  useEffect(() => {
    if (root.current) setPalette(readPalette(root.current));
  }, [theme]);

  const paintBehind = useCallback((camera: Camera) => {
    const style = root.current?.style;
    style?.setProperty("--zoom", String(camera.zoom));
    style?.setProperty("--pan-x", `${camera.x}px`);
    style?.setProperty("--pan-y", `${camera.y}px`);
    const { drawing, palette } = latest.current;
    if (!drawing || !palette) return;
    if (backdrop.current) drawBackdrop(backdrop.current, drawing, camera, palette);
    const { current: strip } = overview;
    if (strip) drawMinimap(strip, drawing, seenOf(drawing, camera, plot.current?.clientWidth ?? 1), palette);
  }, []);

  useEffect(() => {
    const container = plot.current?.querySelector<HTMLElement>(".graph");
    if (!container) return;
    const opened = openCanvas(container, {
      onPick: (mark) => latest.current.onSelect(mark),
      onHover: (mark) => container.classList.toggle("pointing", mark !== undefined),
      onCamera: paintBehind,
    });
    setCanvas(opened);
    return () => opened.close();
  }, [paintBehind]);

  useEffect(() => {
    if (!canvas || !drawing || !palette) return;
    canvas.resize();
    // Marks glide when the axis changes, and when a correction gives them another place.
    const before = drawn.current;
    const moved =
      before !== undefined &&
      (before.axis !== drawing.axis ||
        (before.timeline !== timeline && before.timeline.person.id === timeline.person.id));
    const glide = moved && !prefersStillness();
    drawn.current = { axis: drawing.axis, timeline };
    canvas.draw(drawing, focusOf(drawing, selection, ringed), palette, glide);
  }, [canvas, drawing, palette, selection, ringed, timeline]);

  useEffect(() => {
    const mark = latest.current.drawing?.marks.find((candidate) => candidate.id === selection);
    if (canvas && mark) canvas.reveal(mark.extent);
    if (selection !== undefined) setCurrent(selection);
  }, [canvas, selection]);

  const zoom = useCallback(
    (factor: number, at?: number) => {
      if (!canvas || !size) return;
      const x = at ?? size.width / 2;
      if (axis === "chapters") {
        canvas.zoomAt(factor, x, size.height / 2);
        return;
      }
      setStretch((before) => {
        const after = Math.min(MOST_STRETCH, Math.max(1, before * factor));
        const camera = canvas.camera();
        requestAnimationFrame(() => canvas.moveTo({ ...camera, x: x - ((x - camera.x) * after) / before }));
        return after;
      });
    },
    [canvas, size, axis],
  );

  const show = useCallback(
    (seen: Seen) => {
      if (!canvas || !size || !drawing) return;
      if (drawing.axis === "chapters") {
        const camera = canvas.camera();
        canvas.moveTo({ ...camera, x: -seen.from * drawing.width * camera.zoom });
        return;
      }
      const after = Math.min(MOST_STRETCH, Math.max(1, 1 / Math.max(0.001, seen.to - seen.from)));
      setStretch(after);
      requestAnimationFrame(() => canvas.moveTo({ ...canvas.camera(), x: -seen.from * size.width * after }));
    },
    [canvas, size, drawing],
  );

  useEffect(() => {
    controls({
      zoom,
      fit: () => {
        setStretch(1);
        canvas?.moveTo({ zoom: 1, x: 0, y: 0 });
      },
      pan: (dx, dy) => canvas?.panBy(dx, dy),
      focus: (id) => twinButton(id)?.focus(),
      walk: (move) => {
        if (!drawing) return;
        const next = nextMark(drawing.marks, current ?? selection, move);
        if (next) twinButton(next)?.focus();
      },
    });
    return () => controls(undefined);
  }, [controls, zoom, canvas, drawing, current, selection]);

  useWheel(plot, canvas, zoom);

  return (
    <section
      className="picture"
      ref={root}
      data-axis={drawing?.axis ?? axis}
      data-overview={withMinimap}
      aria-label={`Timeline of ${timeline.person.name}`}
    >
      {drawing ? <Frame drawing={drawing} published={timeline.published} /> : null}
      <div className="plot" ref={plot}>
        <div className="painted" aria-hidden="true">
          <canvas className="backdrop" ref={backdrop} />
          <div className="graph" />
        </div>
        {drawing?.marks.length === 0 ? (
          <p className="plot-note">Nothing told here has a time. What is told stands below.</p>
        ) : null}
        <Twin
          entries={entries}
          selection={selection}
          current={entries.some((entry) => entry.id === current) ? current : entries[0]?.id}
          onFocus={(id) => {
            setRinged(id);
            setCurrent(id);
            const mark = drawing?.marks.find((candidate) => candidate.id === id);
            if (mark) canvas?.reveal(mark.extent);
          }}
          onBlur={() => setRinged(undefined)}
          onOpen={onSelect}
        />
      </div>
      {withMinimap ? (
        <Minimap
          canvas={overview}
          seen={() => (canvas && drawing && size ? seenOf(drawing, canvas.camera(), size.width) : undefined)}
          onShow={show}
        />
      ) : null}
    </section>
  );
}

function twinButton(id: string): HTMLButtonElement | null {
  return document.querySelector(`#twin li[data-id="${CSS.escape(id)}"] button`);
}

const prefersStillness = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Wheel scrolls the lanes, Shift + wheel the time, Ctrl or Cmd + wheel zooms at the pointer. */
function useWheel(
  plot: React.RefObject<HTMLDivElement | null>,
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
