// A text field with suggestions from Python: the combobox pattern of ARIA 1.2 with a listbox.
// One field is kept for each parent element, so that what is typed stays over Python runs.

const WAIT_MS = 120;
const fields = new WeakMap();

export default function (component) {
  const { parentElement, data, setStateValue, setTriggerValue } = component;
  let field = fields.get(parentElement);
  if (!field) {
    field = build(parentElement, data);
    fields.set(parentElement, field);
  }
  field.send = (text) => setStateValue("text", text);
  field.choose = (id) => setTriggerValue("chosen", id);
  field.show(data);
  return () => clearTimeout(field.timer);
}

function build(parent, data) {
  const root = parent.querySelector(".ta");
  const input = root.querySelector("input");
  const list = root.querySelector("[role=listbox]");
  const status = root.querySelector("[role=status]");
  const field = { timer: 0, active: -1, items: [] };
  root.querySelector("label").firstElementChild.textContent = data.label;
  input.placeholder = data.placeholder;
  list.setAttribute("aria-label", data.label);

  const open = (wanted) => {
    const shown = wanted && field.items.length > 0;
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) activate(-1);
  };
  const activate = (place) => {
    field.active = place;
    [...list.children].forEach((option, number) =>
      option.setAttribute("aria-selected", String(number === place)),
    );
    const option = list.children[place];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const item = field.items[place];
    if (!item) return;
    input.value = "";
    field.items = [];
    field.shown = "";
    status.textContent = "";
    open(false);
    field.send("");
    field.choose(item.id);
  };
  const typed = () => {
    clearTimeout(field.timer);
    field.timer = setTimeout(() => field.send(input.value), WAIT_MS);
  };
  input.addEventListener("input", typed);
  input.addEventListener("focus", () => open(true));
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    const last = field.items.length - 1;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && last >= 0) {
      open(true);
      activate(field.active >= last ? 0 : field.active + 1);
    } else if (event.key === "ArrowUp" && last >= 0) {
      open(true);
      activate(field.active <= 0 ? last : field.active - 1);
    } else if (event.key === "Enter") choose(field.active < 0 ? 0 : field.active);
    else if (event.key === "Escape") open(false);
    else return;
    event.preventDefault();
  });

  field.show = (now) => {
    if (now.for !== input.value) {
      if (input.value.trim() === "") {
        field.items = [];
        open(false);
        status.textContent = "";
      }
      return;
    }
    if (now.for === field.shown) return;
    field.shown = now.for;
    field.items = now.items;
    list.replaceChildren(...now.items.map((item, place) => option(item, place, choose)));
    status.textContent = now.status;
    open(root.contains(root.getRootNode().activeElement));
  };
  return field;
}

function option(item, place, choose) {
  const row = document.createElement("li");
  row.id = `ta-option-${place}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  for (const part of ["symbol", "name", "note"]) {
    const span = document.createElement("span");
    span.className = part;
    span.textContent = item[part];
    row.append(span);
  }
  row.firstElementChild.setAttribute("aria-hidden", "true");
  row.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(place);
  });
  return row;
}
