/** The elements around the canvas: made with DOM calls alone, so no text becomes markup. */
const ROOT = "position:relative;width:100%;height:100%;min-height:240px;border-radius:8px;overflow:hidden;";
const BUTTON =
  "width:2.25rem;height:2.25rem;border:1px solid currentColor;border-radius:6px;cursor:pointer;" +
  "font:600 1.1rem sans-serif;color:inherit;background:var(--st-background-color, Canvas);";
const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);";

export interface Parts {
  root: HTMLElement;
  canvas: HTMLElement;
  said: HTMLElement;
  buttons: { in: HTMLElement; out: HTMLElement; fit: HTMLElement };
}

export function build(parent: HTMLElement): Parts {
  const root = element(parent, "div", ROOT);
  root.className = "lg-graphview";
  root.tabIndex = 0;
  root.setAttribute("role", "application");
  root.setAttribute("aria-roledescription", "network");
  const canvas = element(root, "div", "position:absolute;inset:0;");
  canvas.setAttribute("aria-hidden", "true");
  const bar = element(root, "div", "position:absolute;right:8px;bottom:8px;display:flex;gap:6px;");
  const buttons = {
    in: button(bar, "+", "Zoom in"),
    out: button(bar, "−", "Zoom out"),
    fit: button(bar, "⤢", "Show all"),
  };
  const said = element(root, "div", UNSEEN);
  said.setAttribute("aria-live", "polite");
  return { root, canvas, said, buttons };
}

function element(parent: HTMLElement, tag: string, style: string): HTMLElement {
  const made = document.createElement(tag);
  made.style.cssText = style;
  parent.append(made);
  return made;
}

function button(bar: HTMLElement, sign: string, label: string): HTMLElement {
  const made = element(bar, "button", BUTTON);
  made.textContent = sign;
  made.title = label;
  made.setAttribute("type", "button");
  made.setAttribute("aria-label", label);
  return made;
}
