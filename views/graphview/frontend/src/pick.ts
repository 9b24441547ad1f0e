/** Which edge is under the pointer, and which neighbour lies in the direction of an arrow key. */
export interface Point {
  x: number;
  y: number;
}

/** Distance in pixels of a point from the line between two others. */
export function distance(at: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}

const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The neighbour that lies best in the direction of the key, near ones first. */
export function towards(key: string, from: Point, others: Map<string, Point>): string | null {
  const way = DIRECTIONS[key];
  if (way === undefined) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const [id, to] of others) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy) || 1;
    const straight = (dx * way.x + dy * way.y) / length;
    const cost = length * (2 - straight) + (straight <= 0 ? 1e6 : 0);
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
