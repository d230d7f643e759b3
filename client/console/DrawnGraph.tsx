import { useEffect, useMemo, useRef } from "preact/compat";
import type { CypherResponse, MetaResponse } from "../../model/api.ts";
import { openFreeCanvas } from "../picture/free/free-canvas.ts";
import { freeElements, freeFocus } from "../picture/free/free-elements.ts";
import { placeNodes } from "../picture/free/place-nodes.ts";
import { NO_EMPHASIS } from "../picture/looks.ts";
import { canvasMeasure, loadTypeface } from "../picture/measure.ts";
import { readPalette } from "../picture/palette.ts";
import { useLoaded } from "../state/use-loaded.ts";
import { useTheme } from "../state/use-theme.ts";
import type { Theme } from "../state/view.ts";
import { answerGraph } from "./answer-graph.ts";

interface Props {
  readonly graph: NonNullable<CypherResponse["graph"]>;
  readonly kinds: MetaResponse["kinds"];
  readonly theme: Theme | undefined;
  readonly onShow: (ids: readonly string[]) => void;
}

/** The answer drawn as the graph view draws a career; the list below it says the same. */
export function DrawnGraph({ graph, kinds, theme, onShow }: Props) {
  const plot = useRef<HTMLDivElement>(null);
  const shown = useTheme(theme);
  const typeface = useLoaded("typeface", loadTypeface);
  const ready = typeface.key !== undefined;
  const drawn = useMemo(() => (ready ? answerGraph(graph, kinds, canvasMeasure()) : undefined), [graph, kinds, ready]);
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme.
  useEffect(() => {
    const container = plot.current;
    if (!container || !drawn) return;
    const canvas = openFreeCanvas(container, {
      onPick: (id) => {
        if (id !== undefined && drawn.nodes.some((node) => node.id === id)) show.current([id]);
      },
      onPoint: (id) => container.classList.toggle("pointing", id !== undefined),
    });
    let gone = false;
    const draw = (places: Awaited<ReturnType<typeof placeNodes>>) => {
      if (gone) return;
      const focus = freeFocus(drawn, { ringed: undefined, emphasis: NO_EMPHASIS }, undefined);
      canvas.draw(freeElements(drawn, places, focus, readPalette(container)));
      canvas.place(places, false);
      canvas.fit();
    };
    placeNodes(drawn).then(draw, () => draw({}));
    return () => {
      gone = true;
      canvas.close();
    };
  }, [drawn, shown]);
  return <div className="console-plot" ref={plot} aria-hidden="true" />;
}
