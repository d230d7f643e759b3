import type { TimelineResponse } from "../../../model/api.ts";
import type { FreeGraph } from "../../picture/free/free-graph.ts";
import { graphWords } from "../../words/graph.ts";

interface Props {
  readonly graph: FreeGraph;
  readonly lanes: TimelineResponse["lanes"];
  readonly selection: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onBlur: () => void;
  /** @param byKeyboard the reader follows into the panel. */
  readonly onOpen: (id: string, byKeyboard: boolean) => void;
}

/** The graph as a list, for assistive technology, the keyboard and tests: each thing with what it is joined to. */
export function GraphTwin({ graph, lanes, selection, onFocus, onBlur, onOpen }: Props) {
  const words = graphWords();
  const titles = new Map(graph.nodes.map((node) => [node.id, node.title]));
  const apart = new Set(graph.apart);
  const nodes = [
    ...graph.nodes.filter((node) => !apart.has(node.id)),
    ...graph.nodes.filter((node) => apart.has(node.id)),
  ];
  return (
    <ol className="twin" id="graph-twin" aria-label={words.list}>
      {nodes.map((node) => {
        const others = graph.edges.flatMap(({ source, target }) =>
          source === node.id ? [target] : target === node.id ? [source] : [],
        );
        const joined = words.joined(others.length, others.map((other) => titles.get(other)).join(", "));
        const lane = lanes.find((candidate) => candidate.id === node.lane)?.title;
        return (
          <li
            key={node.id}
            data-id={node.id}
            data-lane={node.lane}
            data-shape={node.shape}
            data-apart={apart.has(node.id)}
          >
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={node.id === selection}
              onFocus={() => onFocus(node.id)}
              onBlur={onBlur}
              onClick={(event) => onOpen(node.id, event.detail === 0)}
            >
              {[node.title, lane, joined].filter(Boolean).join(", ")}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
