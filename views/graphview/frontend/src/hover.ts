/** The label of the node under the pointer or chosen: on a plate of the page's colour, with a ring. */
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";

type Shown = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

export function drawHover(
  pen: CanvasRenderingContext2D,
  data: Shown,
  settings: Settings,
  theme: { background: string; text: string },
): void {
  const size = settings.labelSize;
  pen.font = `600 ${size}px ${settings.labelFont}`;
  pen.lineWidth = 2;
  pen.strokeStyle = theme.text;
  pen.beginPath();
  pen.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2);
  pen.stroke();
  if (!data.label) return;
  const { kind } = data as Shown & { kind?: string };
  const text = kind ? `${data.label} · ${kind}` : data.label;
  const left = data.x + data.size + 6;
  pen.fillStyle = theme.background;
  pen.fillRect(left, data.y - size / 2 - 5, pen.measureText(text).width + 10, size + 10);
  pen.fillStyle = theme.text;
  pen.fillText(text, left + 5, data.y + size / 3);
}
