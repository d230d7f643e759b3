import { Suspense } from "preact/compat";
import type { CypherResponse, MetaResponse } from "../../model/api.ts";
import { lazyPart } from "../panels/lazy-part.tsx";
import type { Theme } from "../state/view.ts";
import { consoleWords } from "../words/console.ts";
import { relationWords } from "../words/relations.ts";

const DrawnGraph = lazyPart(async () => (await import("./DrawnGraph.tsx")).DrawnGraph);

interface Props {
  readonly graph: CypherResponse["graph"];
  readonly kinds: MetaResponse["kinds"];
  readonly theme: Theme | undefined;
  readonly onShow: (ids: readonly string[]) => void;
}

/** The things and relations of an answer, drawn, and as a list: each thing with what joins it to the others. */
export function ResultGraph({ graph, kinds, theme, onShow }: Props) {
  const words = consoleWords();
  if (graph === undefined) return <p className="console-note">{words.noGraph}</p>;
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]));
  return (
    <>
      <Suspense fallback={<div className="console-plot" />}>
        <DrawnGraph graph={graph} kinds={kinds} theme={theme} onShow={onShow} />
      </Suspense>
      <ul className="console-graph">
        {graph.entities.map((entity) => (
          <li key={entity.id}>
            <button
              type="button"
              className="console-thing"
              title={words.open(entity.name)}
              onClick={() => onShow([entity.id])}
            >
              {entity.name}
            </button>{" "}
            <span className="console-kind">{entity.kind}</span>
            <ul>
              {graph.relations
                .filter(({ source }) => source === entity.id)
                .map((relation) => (
                  <li key={relation.id}>
                    <span className="console-type">{relationWords(relation, entity.id)}</span>{" "}
                    {names.get(relation.target)}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
