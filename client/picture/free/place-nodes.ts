import type { FreeGraph } from "./free-graph.ts";
import type { LayoutTask, Places } from "./lay-out.ts";
import { startWorker } from "./start-worker.ts";

/** A worker that says nothing for so long is given up. */
const PATIENCE_MS = 20_000;

/**
 * Places for a whole graph: what is joined by forces, in a thread of its own where there can be one; what is joined to
 * nothing in columns at the left, by lane.
 * @param from places to begin at, where there are any.
 */
export async function placeNodes(graph: FreeGraph, from: Places = {}): Promise<Places> {
  const apart = new Set(graph.apart);
  const task: LayoutTask = {
    nodes: graph.nodes
      .filter((node) => !apart.has(node.id))
      .map(({ id, width, height, start }) => ({ id, width, height, start: from[id] ?? start })),
    edges: graph.edges.map(({ id, source, target }) => ({ id, source, target })),
  };
  const placed = task.nodes.length > 0 ? await layOutAside(task) : {};
  return { ...placed, ...dock(graph, placed) };
}

async function layOutAside(task: LayoutTask): Promise<Places> {
  const worker = startWorker();
  if (worker) {
    try {
      return await answerOf(worker, task);
    } catch {
      // The same is worked out here instead.
    } finally {
      worker.terminate();
    }
  }
  const { layOut } = await import("./lay-out.ts");
  return layOut(task);
}

function answerOf(worker: Worker, task: LayoutTask): Promise<Places> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error("the layout takes too long")), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      clearTimeout(patience);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(patience);
      reject(new Error("the layout's thread failed"));
    };
    worker.postMessage(task);
  });
}

const ROW = 38;
const LANE_GAP = 16;
const ASIDE = 90;

/** What is joined to nothing, in one column or more left of the rest, a gap between lanes. */
function dock({ nodes, apart }: FreeGraph, placed: Places): Places {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const xs = Object.entries(placed).map(([id, { x }]) => x - (byId.get(id)?.width ?? 0) / 2);
  const ys = Object.values(placed).map(({ y }) => y);
  const [top, bottom] = ys.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, 600];
  const docked = apart.flatMap((id) => byId.get(id) ?? []);
  const perColumn = Math.max(8, Math.floor((bottom - top) / ROW));
  const widest = Math.max(0, ...docked.map((node) => node.width));
  const columns = Math.ceil(docked.length / perColumn);
  const right = (xs.length > 0 ? Math.min(...xs) : 0) - ASIDE;
  const places: Record<string, { x: number; y: number }> = {};
  let y = top;
  docked.forEach((node, index) => {
    const column = Math.floor(index / perColumn);
    if (index % perColumn === 0) y = top;
    else if (docked[index - 1]?.lane !== node.lane) y += LANE_GAP;
    const left = right - (columns - column) * (widest + 24);
    places[node.id] = { x: Math.round(left + node.width / 2), y: Math.round(y) };
    y += ROW;
  });
  return places;
}
