import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, towards } from "../src/pick.ts";

test("the distance from a line ends at its ends", () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 10, y: 0 }];
  assert.equal(distance({ x: 5, y: 3 }, from, to), 3);
  assert.equal(distance({ x: 13, y: 4 }, from, to), 5);
  assert.equal(distance({ x: 3, y: 4 }, from, from), 5);
});

test("an arrow key goes to the near neighbour on its side", () => {
  const others = new Map([
    ["right", { x: 20, y: 2 }],
    ["far right", { x: 90, y: 0 }],
    ["left", { x: -5, y: 0 }],
    ["below", { x: 1, y: 30 }],
  ]);
  const from = { x: 0, y: 0 };
  assert.equal(towards("ArrowRight", from, others), "right");
  assert.equal(towards("ArrowLeft", from, others), "left");
  assert.equal(towards("ArrowDown", from, others), "below");
});

test("other keys lead nowhere, and a lone neighbour is reached by any arrow", () => {
  assert.equal(towards("Tab", { x: 0, y: 0 }, new Map([["a", { x: 1, y: 1 }]])), null);
  assert.equal(towards("ArrowUp", { x: 0, y: 0 }, new Map([["a", { x: 1, y: 9 }]])), "a");
  assert.equal(towards("ArrowUp", { x: 0, y: 0 }, new Map()), null);
});
