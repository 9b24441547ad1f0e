/** One Sigma on one element: the picture, its reducers and its camera. */
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { drawHover } from "./hover.ts";
import { fits, merge } from "./merge.ts";
import { refine } from "./refine.ts";
import { ShapeProgram } from "./shapes.ts";
import type { Message } from "./types.ts";

const FONT =
  "'Source Sans', 'Noto Sans CJK KR', 'Noto Sans KR', NanumGothic, 'Apple SD Gothic Neo', " +
  "'Malgun Gothic', sans-serif";
const ARROWS = 300;
const HIDE_EDGES = 10_000;

export class View {
  readonly graph = new Graph({ type: "directed", multi: true });
  readonly sigma: Sigma;
  revision: number | null = null;
  selected: string | null = null;
  private theme = { background: "#ffffff", text: "#222222" };
  private highlighted = new Set<string>();
  private halt: () => void = () => undefined;

  constructor(readonly canvas: HTMLElement) {
    this.sigma = new Sigma(this.graph, canvas, {
      allowInvalidContainer: true,
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: EdgeLineProgram, arrow: EdgeArrowProgram },
      defaultNodeType: "shape",
      defaultEdgeType: "line",
      labelFont: FONT,
      edgeLabelFont: FONT,
      labelSize: 13,
      edgeLabelSize: 11,
      labelRenderedSizeThreshold: 5,
      zIndex: true,
      stagePadding: 40,
      minCameraRatio: 0.01,
      maxCameraRatio: 10,
      nodeReducer: (id, data) => this.nodeLook(id, data as NodeDisplayData),
      edgeReducer: (id, data) => this.edgeLook(id, data as EdgeDisplayData),
      defaultDrawNodeHover: (pen, data, settings) => drawHover(pen, data, settings, this.theme),
    });
  }

  /** Take a message; false where it builds on what is not here. */
  apply(message: Message): boolean {
    if (message.revision === this.revision && message.base !== null) return true;
    if (!fits(message, this.revision)) return false;
    const first = this.graph.order === 0;
    this.halt();
    this.theme = { background: message.background, text: message.text };
    this.highlighted = new Set(message.highlighted);
    this.selected = message.selected;
    const fresh = merge(this.graph, message);
    this.revision = message.revision;
    this.tune();
    if (first) this.frame();
    else this.sigma.refresh();
    this.halt = message.refine ? refine(this.graph, fresh, () => first && this.frame()) : this.halt;
    return true;
  }

  private tune(): void {
    const { order, size } = this.graph;
    const settings: Partial<Settings> = {
      labelColor: { color: this.theme.text },
      edgeLabelColor: { color: this.theme.text },
      defaultEdgeType: size <= ARROWS ? "arrow" : "line",
      renderEdgeLabels: size <= 60,
      hideEdgesOnMove: order >= HIDE_EDGES,
      hideLabelsOnMove: order > 1000,
      labelDensity: order > 1000 ? 0.3 : 1,
    };
    this.sigma.setSettings(settings);
  }

  private nodeLook(id: string, data: NodeDisplayData): Partial<NodeDisplayData> {
    const chosen = id === this.selected;
    if (chosen) return { ...data, highlighted: true, forceLabel: true, zIndex: 1e6 };
    if (this.highlighted.size === 0) return data;
    if (this.highlighted.has(id)) return { ...data, forceLabel: true, zIndex: 1e5 };
    return { ...data, color: faded(data.color, this.theme.background, 0.75), label: null };
  }

  private edgeLook(id: string, data: EdgeDisplayData): Partial<EdgeDisplayData> {
    const tint = (data as EdgeDisplayData & { tint?: string }).tint || "#8f8f99";
    const { background, text } = this.theme;
    if (id === this.selected || this.highlighted.has(id)) {
      return { ...data, color: text, size: data.size + 1, zIndex: 2, forceLabel: true };
    }
    if (this.highlighted.size > 0) return { ...data, color: faded(tint, background, 0.85) };
    const near = this.selected !== null && this.graph.hasNode(this.selected) &&
      this.graph.hasExtremity(id, this.selected);
    if (near) return { ...data, color: faded(text, background, 0.3), zIndex: 1 };
    return { ...data, color: faded(tint, background, this.graph.size > ARROWS ? 0.6 : 0.2) };
  }

  /** Mark what is chosen at once; Python hears of it and answers later. */
  choose(id: string | null): void {
    this.selected = id;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Show everything, and keep this frame when nodes come later. */
  frame(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    this.sigma.setCustomBBox(this.sigma.getBBox());
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.sigma.refresh();
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: 150 });
  }

  /** Bring a node into the picture when it lies outside. */
  reveal(id: string): void {
    const data = this.sigma.getNodeDisplayData(id);
    if (data === undefined) return;
    const at = this.sigma.framedGraphToViewport(data);
    const { width, height } = this.sigma.getDimensions();
    const inside = at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40;
    if (!inside) void this.sigma.getCamera().animate({ x: data.x, y: data.y }, { duration: 200 });
  }

  stopRefining(): void {
    this.halt();
  }

  kill(): void {
    this.halt();
    this.sigma.kill();
  }
}

/** A colour mixed into the background by this share. */
export function faded(colour: string, background: string, share: number): string {
  const part = (text: string, at: number) => parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(colour, at) * (1 - share) + part(background, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
