/** ForceAtlas2 in a worker, from the places Python gave until nothing moves much. */
import type Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Layout from "graphology-layout-forceatlas2/worker";

const LARGEST = 5000;
const LOOK_EVERY = 250;
const STILL = 0.004;

/** Start it; the function given back stops it. Nodes outside `free` stay where they are. */
export function refine(graph: Graph, free: string[], done: () => void): () => void {
  if (graph.order < 3 || graph.size === 0 || graph.order > LARGEST || free.length === 0) {
    return () => undefined;
  }
  const moving = new Set(free);
  const held = graph.filterNodes((id, node) => !moving.has(id) && !node.fixed);
  for (const id of held) graph.setNodeAttribute(id, "fixed", true);
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false };
  const layout = new Layout(graph, { settings });
  const sample = free.slice(0, 300);
  let before = places(graph, sample);
  const end = performance.now() + (held.length > 0 ? 900 : 2500);
  const timer = setInterval(() => {
    const now = places(graph, sample);
    if (performance.now() > end || movement(before, now) < STILL) stop();
    before = now;
  }, LOOK_EVERY);
  let over = false;
  const stop = () => {
    if (over) return;
    over = true;
    clearInterval(timer);
    layout.kill();
    for (const id of held) if (graph.hasNode(id)) graph.setNodeAttribute(id, "fixed", false);
    done();
  };
  layout.start();
  return stop;
}

function places(graph: Graph, ids: string[]): number[] {
  return ids.flatMap((id) =>
    graph.hasNode(id) ? [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")] : [0, 0],
  );
}

/** Mean movement as a share of the extent. */
export function movement(before: number[], now: number[]): number {
  let sum = 0;
  let extent = 1e-9;
  for (let at = 0; at < now.length; at += 1) {
    sum += Math.abs((now[at] ?? 0) - (before[at] ?? 0));
    extent = Math.max(extent, Math.abs(now[at] ?? 0));
  }
  return sum / Math.max(1, now.length) / extent;
}
