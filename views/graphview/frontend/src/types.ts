/** What Python sends (views/graphview/message.py) and what goes back. */
export type NodeRow = [string, string, string, number, number, number, string, string, number, number];
export type EdgeRow = [string, string, string, string, number, number, string];

export interface Message {
  revision: number;
  base: number | null;
  nodes: NodeRow[];
  edges: EdgeRow[];
  gone: string[];
  goneEdges: string[];
  selected: string | null;
  highlighted: string[];
  refine: boolean;
  background: string;
  text: string;
}

export type Send = (event: Record<string, unknown>) => void;

export interface Mount {
  data: Uint8Array | undefined;
  parentElement: HTMLElement;
  setTriggerValue: (name: string, value: unknown) => void;
}
