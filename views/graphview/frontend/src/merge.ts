/** Bring a message into the graph; what the browser has moved stays where it is. */
import type Graph from "graphology";
import type { EdgeRow, Message, NodeRow } from "./types.ts";

export const SHAPES = ["dot", "square", "triangle", "triangleDown", "diamond", "hexagon", "star"];

/** Whether the message is everything or builds on what the graph holds. */
export function fits(message: Message, held: number | null): boolean {
  return message.base === null || message.base === held;
}

/** Apply the message; returns the ids of nodes that are new. */
export function merge(graph: Graph, message: Message): string[] {
  if (message.base === null) dropOthers(graph, message);
  for (const id of message.goneEdges) if (graph.hasEdge(id)) graph.dropEdge(id);
  for (const id of message.gone) if (graph.hasNode(id)) graph.dropNode(id);
  const known = graph.order > 0;
  const fresh = message.nodes.filter((row) => putNode(graph, row)).map((row) => row[0]);
  for (const row of message.edges) putEdge(graph, row);
  if (known) for (const id of fresh) placeBesideNeighbours(graph, id, new Set(fresh));
  return fresh;
}

function dropOthers(graph: Graph, message: Message): void {
  const nodes = new Set(message.nodes.map((row) => row[0]));
  const edges = new Set(message.edges.map((row) => row[0]));
  for (const id of graph.edges()) if (!edges.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
}

function putNode(graph: Graph, row: NodeRow): boolean {
  const [id, name, kind, x, y, size, color, symbol, pinned, hidden] = row;
  const label = hidden > 0 ? `${name}  +${hidden}` : name;
  const look = { label, name, kind, size, color, shape: Math.max(0, SHAPES.indexOf(symbol)) };
  const rest = { ...look, fixed: pinned === 1, px: x, py: y, zIndex: size };
  if (!graph.hasNode(id)) {
    graph.addNode(id, { ...rest, x, y });
    return true;
  }
  const before = graph.getNodeAttributes(id);
  const moved = before.px !== x || before.py !== y;
  graph.mergeNodeAttributes(id, moved ? { ...rest, x, y } : rest);
  return false;
}

function putEdge(graph: Graph, row: EdgeRow): void {
  const [id, source, target, label, size, documents, tint] = row;
  const attributes = { label, size, documents, tint, weight: 1 };
  if (graph.hasEdge(id)) {
    graph.mergeEdgeAttributes(id, attributes);
  } else if (graph.hasNode(source) && graph.hasNode(target)) {
    graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
}

/** A new node keeps its distance from a neighbour that the browser has moved since. */
function placeBesideNeighbours(graph: Graph, id: string, fresh: Set<string>): void {
  const old = graph.neighbors(id).filter((other) => !fresh.has(other));
  if (old.length === 0) return;
  let dx = 0;
  let dy = 0;
  for (const other of old) {
    const at = graph.getNodeAttributes(other);
    dx += (at.x - at.px) / old.length;
    dy += (at.y - at.py) / old.length;
  }
  graph.updateNodeAttribute(id, "x", (x) => x + dx);
  graph.updateNodeAttribute(id, "y", (y) => y + dy);
}
