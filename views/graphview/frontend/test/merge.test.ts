import assert from "node:assert/strict";
import { test } from "node:test";
import Graph from "graphology";
import { fits, merge } from "../src/merge.ts";
import type { EdgeRow, Message, NodeRow } from "../src/types.ts";

function node(id: string, x = 0, y = 0, hidden = 0): NodeRow {
  return [id, `Name of ${id}`, "Site", x, y, 8, "#a03020", "triangle", 0, hidden];
}

function edge(id: string, source: string, target: string): EdgeRow {
  return [id, source, target, "produces", 1.5, 2, ""];
}

function message(change: Partial<Message>): Message {
  const empty = { revision: 1, base: null, nodes: [], edges: [], gone: [], goneEdges: [] };
  const look = { selected: null, highlighted: [], refine: false };
  return { ...empty, ...look, background: "#ffffff", text: "#222222", ...change };
}

function filled(): Graph {
  const graph = new Graph({ type: "directed", multi: true });
  const nodes = [node("a"), node("b", 10, 0)];
  merge(graph, message({ nodes, edges: [edge("ab", "a", "b")] }));
  return graph;
}

test("a message fits when it is whole or builds on what is held", () => {
  assert.equal(fits(message({ base: null }), 7), true);
  assert.equal(fits(message({ base: 7 }), 7), true);
  assert.equal(fits(message({ base: 6 }), 7), false);
  assert.equal(fits(message({ base: 6 }), null), false);
});

test("what is new comes in and is told, an edge without both ends does not", () => {
  const graph = filled();
  const edges = [edge("bc", "b", "c"), edge("cx", "c", "x")];
  const fresh = merge(graph, message({ base: 1, nodes: [node("b", 10, 0), node("c", 5, 5)], edges }));
  assert.deepEqual(fresh, ["c"]);
  assert.deepEqual(graph.edges(), ["ab", "bc"]);
});

test("what the browser moved stays until Python gives it another place", () => {
  const graph = filled();
  graph.mergeNodeAttributes("a", { x: 3, y: 4 });
  merge(graph, message({ base: 1, nodes: [node("a", 0, 0)] }));
  assert.deepEqual([graph.getNodeAttribute("a", "x"), graph.getNodeAttribute("a", "y")], [3, 4]);
  merge(graph, message({ base: 2, nodes: [node("a", 9, 9)] }));
  assert.deepEqual([graph.getNodeAttribute("a", "x"), graph.getNodeAttribute("a", "y")], [9, 9]);
});

test("a new node moves along with the neighbour that was dragged", () => {
  const graph = filled();
  graph.mergeNodeAttributes("a", { x: 100, y: 50 });
  merge(graph, message({ base: 1, nodes: [node("c", 1, 2)], edges: [edge("ac", "a", "c")] }));
  assert.deepEqual([graph.getNodeAttribute("c", "x"), graph.getNodeAttribute("c", "y")], [101, 52]);
});

test("what is gone goes with its edges; a whole message drops what it does not name", () => {
  const graph = filled();
  merge(graph, message({ base: 1, gone: ["b"] }));
  assert.deepEqual([graph.nodes(), graph.edges()], [["a"], []]);
  merge(graph, message({ nodes: [node("z")] }));
  assert.deepEqual(graph.nodes(), ["z"]);
});

test("a label says how many neighbours are not shown", () => {
  const graph = filled();
  merge(graph, message({ base: 1, nodes: [node("a", 0, 0, 12)] }));
  assert.equal(graph.getNodeAttribute("a", "label"), "Name of a  +12");
});

test("a node with more neighbours than are drawn is drawn itself", () => {
  const graph = filled();
  merge(graph, message({ revision: 2, base: 1, nodes: [node("c", 0, 0, 3)] }));
  // Sigma reads an attribute of this name as a wish not to be drawn.
  assert.ok(!graph.hasNodeAttribute("c", "hidden"));
});
