import { useCallback, useEffect, useMemo, useRef, useState } from "preact/compat";
import { loadGraph } from "../../api.ts";
import { Icon } from "../../panels/icons.tsx";
import type { LookProps } from "../../panels/later.tsx";
import { Message } from "../../panels/Message.tsx";
import { type FreeCanvas, openFreeCanvas } from "../../picture/free/free-canvas.ts";
import { freeElements, freeFocus } from "../../picture/free/free-elements.ts";
import { freeGraph } from "../../picture/free/free-graph.ts";
import type { Places } from "../../picture/free/lay-out.ts";
import { placeNodes } from "../../picture/free/place-nodes.ts";
import { canvasMeasure, loadTypeface } from "../../picture/measure.ts";
import { type Palette, readPalette } from "../../picture/palette.ts";
import { lightUp } from "../../state/lit.ts";
import { keepOneStop, stepFocus } from "../../state/step-focus.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { useTheme } from "../../state/use-theme.ts";
import { graphWords } from "../../words/graph.ts";
import { GraphTwin } from "./GraphTwin.tsx";
import "../../styles/graph.css";

/** What arrow keys step through. */
const NODE = "#graph-twin button";

/** The career as a graph without time: what is joined lies together, what is joined to nothing stands at the side. */
export function GraphView({ timeline, whole, emphasis, view, onSelect }: LookProps) {
  const words = graphWords();
  const root = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const theme = useTheme(view.theme);
  const [canvas, setCanvas] = useState<FreeCanvas>();
  const [palette, setPalette] = useState<Palette>();
  const [places, setPlaces] = useState<Places>();
  const [ringed, setRinged] = useState<string>();
  const [said, setSaid] = useState("");
  const loaded = useLoaded(whole.person.id, loadGraph, whole.generation);
  const typeface = useLoaded("typeface", loadTypeface);
  const answer = loaded.key === whole.person.id ? loaded.value : undefined;
  const ready = typeface.key !== undefined;
  const graph = useMemo(
    () => (answer && ready ? freeGraph(whole, answer, canvasMeasure()) : undefined),
    [whole, answer, ready],
  );
  const shown = useMemo(() => graph && without(graph, emphasis.hidden), [graph, emphasis.hidden]);
  const choose = useRef(onSelect);
  choose.current = onSelect;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens change with the theme.
  useEffect(() => {
    if (root.current) setPalette(readPalette(root.current));
  }, [theme]);

  useEffect(() => {
    if (!plot.current) return;
    const opened = openFreeCanvas(plot.current, {
      onPick: (id, add) => choose.current(id, false, add),
      onPoint: (id) => plot.current?.classList.toggle("pointing", id !== undefined),
    });
    setCanvas(opened);
    return () => opened.close();
  }, []);

  // Positions belong to the whole career: no filter and no selection asks for others.
  useEffect(() => {
    if (!graph) return;
    let gone = false;
    placeNodes(graph).then(
      (placed) => {
        if (!gone) setPlaces(placed);
      },
      () => {
        if (!gone) setPlaces({});
      },
    );
    return () => {
      gone = true;
    };
  }, [graph]);

  useEffect(() => {
    if (!canvas || !shown || !palette || !places) return;
    canvas.draw(freeElements(shown, places, freeFocus(shown, { ringed, emphasis }, view.selection), palette));
  }, [canvas, shown, palette, places, ringed, emphasis, view.selection]);

  useEffect(() => {
    if (!canvas || !places) return;
    canvas.place(places, false);
    canvas.fit();
  }, [canvas, places]);

  useEffect(() => {
    if (canvas && places && view.selection !== undefined) canvas.reveal(view.selection);
  }, [canvas, places, view.selection]);

  useEffect(() => keepOneStop(root.current, NODE));
  useEffect(() => () => lightUp([]), []);

  const tidy = useCallback(() => {
    if (!canvas || !shown) return;
    placeNodes(shown, canvas.places()).then(
      (placed) => {
        canvas.place(placed, !window.matchMedia("(prefers-reduced-motion: reduce)").matches);
        setSaid(words.tidied);
      },
      () => {},
    );
  }, [canvas, shown, words]);

  return (
    <section
      className="graph-view"
      ref={root}
      aria-label={words.region(timeline.person.name)}
      aria-busy={places === undefined}
    >
      <div className="free-plot" ref={plot} aria-hidden="true" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from button to button. */}
      <div onKeyDown={(event) => stepFocus(event, root.current, NODE)}>
        {shown ? (
          <GraphTwin
            graph={shown}
            lanes={whole.lanes}
            selection={view.selection}
            onFocus={(id) => {
              setRinged(id);
              canvas?.reveal(id);
            }}
            onBlur={() => setRinged(undefined)}
            onOpen={onSelect}
          />
        ) : null}
      </div>
      {loaded.failure ? (
        <Message title={words.failed} words={loaded.failure.message} onRetry={loaded.retry} />
      ) : places === undefined ? (
        <Message title={words.laying} busy />
      ) : shown?.nodes.length === 0 ? (
        <Message title={words.empty} />
      ) : null}
      <fieldset className="zoom free-tools" aria-label={words.tools}>
        <button type="button" aria-label={words.zoomOut} onClick={() => canvas?.zoom(0.8)}>
          <Icon name="minus" />
        </button>
        <button type="button" aria-label={words.fit} onClick={() => canvas?.fit()}>
          <Icon name="fit" />
        </button>
        <button type="button" aria-label={words.zoomIn} onClick={() => canvas?.zoom(1.25)}>
          <Icon name="plus" />
        </button>
        <button type="button" className="tidy" title={words.tidyTitle} onClick={tidy}>
          {words.tidy}
        </button>
      </fieldset>
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

/** The graph without what is hidden; who stands apart stays where that was decided. */
function without(graph: ReturnType<typeof freeGraph>, hidden: ReadonlySet<string>): ReturnType<typeof freeGraph> {
  if (hidden.size === 0) return graph;
  const gone = (id: string) => hidden.has(id);
  return {
    nodes: graph.nodes.filter((node) => !gone(node.id)),
    edges: graph.edges.filter((edge) => !gone(edge.source) && !gone(edge.target)),
    apart: graph.apart.filter((id) => !gone(id)),
  };
}
