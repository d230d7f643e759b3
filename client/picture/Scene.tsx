import { useEffect, useId, useMemo, useState } from "preact/compat";
import { MARK_PADDING } from "./mark-card.ts";
import { markImage } from "./mark-image.ts";
import type { Palette } from "./palette.ts";
import { coversOf, type Scene as Drawn, type SceneEdge, type SceneMark, type SceneText } from "./scene.ts";

interface Props {
  readonly scene: Drawn;
  readonly palette: Palette;
  /** Changes with the step: what goes fades first, then the rest moves, then the new appears. */
  readonly turn: string;
  /** What it shows, for assistive technology. */
  readonly label: string;
  /** A mark is chosen by a click; there must be another way for the keyboard. */
  readonly onPick?: (mark: string) => void;
}

/** A step's picture in the page. Texts are texts; what moves does so in one direction and only where motion is welcome. */
export function Scene({ scene, palette, turn, label, onPick }: Props) {
  const { size, zoom, plot } = scene;
  const turning = useTurning(turn);
  const id = useId();
  const covers = coversOf(scene);
  const edges = useLingering(scene.edges, edgeKey);
  const marks = useLingering(scene.marks, markKey);
  return (
    <svg
      className={turning ? "scene turning" : "scene"}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <g transform={`scale(${zoom}) translate(${plot.x} ${plot.y})`}>
        <g className="moving" style={{ transform: `translateX(${plot.shift}px)` }}>
          {scene.bands.map(({ key, colour, ...box }) => (
            <rect className="appearing" key={`${turn} ${key}`} {...box} fill={colour} />
          ))}
          {scene.heads.map((text) => (
            <Text key={text.key} text={text} />
          ))}
          {edges.map(({ item, leaving }) => (
            <g key={edgeKey(item)} className={leaving ? "leaving" : "appearing"} opacity={item.opacity}>
              <path
                d={item.path}
                fill="none"
                stroke={item.colour}
                strokeWidth={item.width}
                strokeDasharray={item.dash}
              />
              {item.arrow ? <path d={item.arrow} fill={item.colour} /> : null}
              {item.words.map((text) => (
                <Text key={text.key} text={text} />
              ))}
            </g>
          ))}
          {marks.map(({ item, leaving }) => (
            <Mark key={item.key} item={item} palette={palette} leaving={leaving} onPick={onPick} />
          ))}
          {scene.notes.map((text) => (
            <Text key={text.key} text={text} />
          ))}
        </g>
        {covers.length === 0 ? null : (
          <linearGradient id={`${id}right`}>
            <stop offset="0" stopColor={palette.page} stopOpacity="0" />
            <stop offset="1" stopColor={palette.page} />
          </linearGradient>
        )}
        {covers.length === 0 ? null : (
          <linearGradient id={`${id}left`}>
            <stop offset="0" stopColor={palette.page} />
            <stop offset="1" stopColor={palette.page} stopOpacity="0" />
          </linearGradient>
        )}
        {covers.map(({ key, soft, ...box }) => (
          <rect key={key} {...box} fill={soft ? `url(#${id}${key})` : palette.page} />
        ))}
        {scene.frame.map((text) => (
          <Text key={text.key} text={text} />
        ))}
      </g>
    </svg>
  );
}

const edgeKey = (edge: SceneEdge): string => `${edge.key} ${edge.path} ${edge.opacity}`;
const markKey = (mark: SceneMark): string => mark.key;

interface MarkProps {
  readonly item: SceneMark;
  readonly palette: Palette;
  readonly leaving: boolean;
  readonly onPick: Props["onPick"];
}

function Mark({ item, palette, leaving, onPick }: MarkProps) {
  const { extent } = item.mark;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way only; a list beside the picture is the keyboard's.
    <g
      className={onPick ? "moving picking" : "moving"}
      style={{ transform: `translate(${extent.x}px, ${extent.y}px)` }}
      data-mark={item.key}
      onClick={onPick ? () => onPick(item.key) : undefined}
    >
      <g className={leaving ? "leaving" : "appearing"} data-state={leaving ? "leaving" : item.state}>
        <image
          href={markImage(item.mark, item.state, false, palette)}
          x={-MARK_PADDING}
          y={-MARK_PADDING}
          width={extent.width + 2 * MARK_PADDING}
          height={extent.height + 2 * MARK_PADDING}
        />
        {item.texts.map((text) => (
          <Text key={text.key} text={{ ...text, x: text.x - extent.x, y: text.y - extent.y }} />
        ))}
      </g>
    </g>
  );
}

function Text({ text: { text, x, y, size, weight, colour, backdrop, width } }: { readonly text: SceneText }) {
  return (
    <>
      {backdrop === undefined ? null : (
        <rect x={x - 5} y={y - size * 0.7} width={width + 10} height={size * 1.4} fill={backdrop} />
      )}
      <text x={x} y={y} fontSize={size} fontWeight={weight} fill={colour} dominantBaseline="central">
        {text}
      </text>
    </>
  );
}

/** Longest that something is still drawn after it has gone: as long as it fades. */
const LEAVING_MS = 140;

/** What is there, after what was there a moment ago. */
function useLingering<T>(items: readonly T[], keyOf: (item: T) => string): readonly { item: T; leaving: boolean }[] {
  const [last, setLast] = useState(items);
  const [gone, setGone] = useState<readonly T[]>([]);
  if (last !== items) {
    const here = new Set(items.map(keyOf));
    setLast(items);
    setGone(last.filter((item) => !here.has(keyOf(item))));
  }
  useEffect(() => {
    if (gone.length === 0) return;
    const timer = setTimeout(() => setGone([]), LEAVING_MS);
    return () => clearTimeout(timer);
  }, [gone]);
  return useMemo(
    () => [...gone.map((item) => ({ item, leaving: true })), ...items.map((item) => ({ item, leaving: false }))],
    [gone, items],
  );
}

/** All of fading, moving and appearing. */
const SETTLING_MS = 600;

/** Whether the picture is on its way from one step to another. */
function useTurning(turn: string): boolean {
  const [settled, setSettled] = useState(turn);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(turn), SETTLING_MS);
    return () => clearTimeout(timer);
  }, [turn]);
  return settled !== turn;
}
