/** Pointer, keyboard and buttons of a view; what the reader does goes to Python. */
import type { View } from "./view.ts";
import { distance, towards } from "./pick.ts";
import type { Point } from "./pick.ts";
import type { Send } from "./types.ts";

const NEAR = 7;
const TOLD_AFTER = 250;

export class Controls {
  private dragged: string | null = null;
  private moved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: View,
    private readonly root: HTMLElement,
    private readonly said: HTMLElement,
    public send: Send,
  ) {
    this.listenToPointer();
    root.addEventListener("keydown", (event) => this.key(event));
  }

  private listenToPointer(): void {
    const { sigma } = this.view;
    sigma.on("clickNode", ({ node }) => this.select(node));
    sigma.on("clickStage", ({ event }) => this.clickBeside(event));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.expand(node);
    });
    sigma.on("downNode", ({ node }) => this.grab(node));
    sigma.on("moveBody", ({ event }) => {
      if (this.dragged === null) return;
      this.drag(event);
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    sigma.on("upNode", () => this.drop());
    sigma.on("upStage", () => this.drop());
  }

  private grab(node: string): void {
    this.dragged = node;
    this.moved = false;
  }

  private drag(at: Point): void {
    if (this.dragged === null) return;
    if (!this.moved) this.view.stopRefining();
    this.moved = true;
    const { x, y } = this.view.sigma.viewportToGraph(at);
    this.view.graph.mergeNodeAttributes(this.dragged, { x, y, fixed: true });
  }

  private drop(): void {
    const id = this.dragged;
    this.dragged = null;
    if (id === null || !this.moved) return;
    const { x, y } = this.view.graph.getNodeAttributes(id);
    this.send({ kind: "move", id, positions: { [id]: [x, y] } });
  }

  private select(node: string): void {
    if (this.moved) {
      this.moved = false;
      return;
    }
    this.choose(node, 0);
  }

  private choose(node: string, delay: number): void {
    this.view.choose(node);
    this.view.reveal(node);
    const { label, kind } = this.view.graph.getNodeAttributes(node);
    this.said.textContent = `${label}, ${kind}, ${this.view.graph.degree(node)} links shown`;
    this.later(() => this.send({ kind: "select", id: node }), delay);
  }

  private later(act: () => void, delay: number): void {
    clearTimeout(this.timer);
    if (delay === 0) act();
    else this.timer = setTimeout(act, delay);
  }

  private clickBeside(at: Point): void {
    const edge = this.edgeAt(at);
    this.view.choose(edge);
    this.send(edge === null ? { kind: "clear" } : { kind: "select_edge", id: edge });
  }

  private edgeAt(at: Point): string | null {
    let best: string | null = null;
    let least = NEAR;
    this.view.graph.forEachEdge((id, _look, source, target) => {
      const from = this.place(source);
      const to = this.place(target);
      const far = from && to ? distance(at, from, to) : Infinity;
      if (far < least) [least, best] = [far, id];
    });
    return best;
  }

  private place(id: string): Point | null {
    const data = this.view.sigma.getNodeDisplayData(id);
    return data === undefined ? null : this.view.sigma.framedGraphToViewport(data);
  }

  private expand(node: string): void {
    clearTimeout(this.timer);
    this.view.choose(node);
    this.send({ kind: "expand", id: node });
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target !== this.root || !this.act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(key: string): boolean {
    const chosen = this.view.selected;
    const node = chosen !== null && this.view.graph.hasNode(chosen) ? chosen : null;
    if (key.startsWith("Arrow")) return this.step(key, node);
    if (key === "+" || key === "=") this.view.zoom(1.5);
    else if (key === "-") this.view.zoom(1 / 1.5);
    else if (key === "0") this.view.frame();
    else if ((key === "Enter" || key === "e") && node !== null) this.expand(node);
    else if (key === "Escape") {
      this.view.choose(null);
      this.send({ kind: "clear" });
    } else return false;
    return true;
  }

  private step(key: string, node: string | null): boolean {
    const next = node === null ? this.largest() : this.neighbour(key, node);
    if (next !== null) this.choose(next, TOLD_AFTER);
    return true;
  }

  private neighbour(key: string, node: string): string | null {
    const from = this.place(node);
    if (from === null) return null;
    const others = new Map<string, Point>();
    for (const id of this.view.graph.neighbors(node)) {
      const at = this.place(id);
      if (at !== null && id !== node) others.set(id, at);
    }
    return towards(key, from, others);
  }

  private largest(): string | null {
    let best: string | null = null;
    let size = -1;
    this.view.graph.forEachNode((id, look) => {
      if (look.size > size) [size, best] = [look.size, id];
    });
    return best;
  }
}
