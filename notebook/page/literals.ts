/** Number literals in the code at rest: dragged sideways, or stepped by arrow keys. */

/** A literal's text after `steps` steps of its last digit: "0.25" and −3 give "0.22". Null if it is no plain decimal. */
export function stepLiteral(text: string, steps: number): string | null {
  const [, mantissa, exponent = ""] = /^(-?(?:\d+\.?\d*|\.\d+))(e[+-]?\d+)?$/i.exec(text) ?? [];
  if (mantissa === undefined) return null;
  const places = mantissa.split(".")[1]?.length ?? 0;
  const stepped = (Number(mantissa) + steps * 10 ** -places).toFixed(places);
  return (Number(stepped) === 0 ? stepped.replace("-", "") : stepped) + exponent;
}

const pixelsPerStep = 4;

/** Fired on a literal after its text has changed; `settled` once the gesture is over. */
export type LiteralEvent = CustomEvent<{ settled: boolean }>;

const changed = (literal: HTMLElement, settled: boolean) =>
  literal.dispatchEvent(new CustomEvent("literal", { bubbles: true, detail: { settled } }));

/** Lets every literal under `root` be dragged and stepped. */
export function listenToLiterals(root: HTMLElement): void {
  root.addEventListener("pointerdown", (event) => {
    const literal = literalAt(event.target);
    if (literal && event.button === 0) drag(literal, event);
  });
  root.addEventListener("keydown", (event) => {
    const code = (event.target as HTMLElement).closest<HTMLElement>(".code pre");
    if (code && !event.altKey && !event.ctrlKey && !event.metaKey) key(code, event);
  });
}

/** The literal at an event's target; code that waits for the reader's consent has none. */
const literalAt = (target: EventTarget | null) =>
  (target as Element | null)?.closest<HTMLElement>("[data-cell]:not([data-shared]) pre [data-literal]");

function drag(literal: HTMLElement, { clientX, pointerId }: PointerEvent): void {
  const start = literal.textContent ?? "";
  let moved = false;
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    const steps = Math.round((event.clientX - clientX) / pixelsPerStep) * (event.shiftKey ? 10 : 1);
    if (!moved && Math.abs(event.clientX - clientX) < pixelsPerStep) return;
    moved = true;
    event.preventDefault();
    set(literal, stepLiteral(start, steps), false);
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    for (const [name, listener] of listeners) removeEventListener(name, listener as EventListener);
    if (!moved) return;
    changed(literal, true);
    // The click that follows a drag must not open the editor.
    const swallow = (click: Event) => click.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
  };
  const listeners = [
    ["pointermove", move],
    ["pointerup", end],
    ["pointercancel", end],
  ] as const;
  for (const [name, listener] of listeners) addEventListener(name, listener as EventListener);
}

function set(literal: HTMLElement, text: string | null, settled: boolean): void {
  if (text === null || text === literal.textContent) return;
  literal.textContent = text;
  literal.setAttribute("aria-valuenow", text);
  changed(literal, settled);
}

const stepKeys: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

function key(code: HTMLElement, event: KeyboardEvent): void {
  const literal = literalAt(event.target);
  const steps = stepKeys[event.key];
  if (event.key === "ArrowRight" || event.key === "ArrowLeft")
    walk(code, literal, event.key === "ArrowRight" ? 1 : -1);
  else if (literal && steps)
    set(literal, stepLiteral(literal.textContent ?? "", steps * (event.shiftKey ? 10 : 1)), true);
  else if (literal && event.key === "Escape") code.focus();
  else return;
  event.preventDefault();
}

/** From the code itself or one of its numbers to the next one. */
function walk(code: HTMLElement, from: HTMLElement | null | undefined, by: 1 | -1): void {
  if (code.closest("[data-shared]")) return;
  const literals = [...code.querySelectorAll<HTMLElement>("[data-literal]")];
  const next = literals[from ? literals.indexOf(from) + by : by > 0 ? 0 : literals.length - 1];
  if (!next) return;
  const text = next.textContent ?? "";
  for (const [name, value] of Object.entries({
    tabindex: "-1",
    role: "spinbutton",
    "aria-valuenow": text,
    "aria-label": text,
  }))
    next.setAttribute(name, value);
  next.focus();
}
