/** The component's entry: Streamlit calls it at each message for an element. */
import { Controls } from "./controls.ts";
import { build } from "./page.ts";
import type { Message, Mount, Send } from "./types.ts";
import { View } from "./view.ts";

interface Held {
  root: HTMLElement;
  view: View;
  controls: Controls;
  serial: number;
}

const held = new WeakMap<HTMLElement, Held>();

export default function render({ data, parentElement, setTriggerValue }: Mount): () => void {
  if (data === undefined) return () => undefined;
  const message = JSON.parse(new TextDecoder().decode(data)) as Message;
  const own = held.get(parentElement) ?? open(parentElement);
  const send: Send = (event) => {
    own.serial += 1;
    setTriggerValue("event", { ...event, serial: own.serial });
  };
  own.controls.send = send;
  if (!own.view.apply(message)) send({ kind: "resend" });
  const { order, size } = own.view.graph;
  own.root.setAttribute(
    "aria-label",
    `Network of ${order} nodes and ${size} edges. Arrow keys go to neighbours, Enter expands, ` +
      "plus and minus zoom, 0 fits, Escape clears. The table shows the same.",
  );
  own.root.dataset.revision = String(own.view.revision);
  return () => close(parentElement);
}

function open(parent: HTMLElement): Held {
  const { root, canvas, said, buttons } = build(parent);
  const view = new View(canvas);
  buttons.in.addEventListener("click", () => view.zoom(1.5));
  buttons.out.addEventListener("click", () => view.zoom(1 / 1.5));
  buttons.fit.addEventListener("click", () => view.frame());
  const controls = new Controls(view, root, said, () => undefined);
  const own = { root, view, controls, serial: 0 };
  held.set(parent, own);
  Object.assign(root, { graphview: view });
  return own;
}

function close(parent: HTMLElement): void {
  const own = held.get(parent);
  if (own === undefined) return;
  held.delete(parent);
  own.view.kill();
  own.root.remove();
}
