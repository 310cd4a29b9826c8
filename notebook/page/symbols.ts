/** Point at a symbol, in a formula or in code: it lights up everywhere in its pair, and its present value shows. */
export function listenToSymbols(root: HTMLElement): void {
  let lit: HTMLElement | null = null;
  const light = (symbol: HTMLElement | null) => {
    if (symbol === lit) return;
    if (lit) setLit(lit, false);
    lit = symbol;
    if (lit) setLit(lit, true);
    showValue(lit);
  };
  const symbolAt = (target: EventTarget | null) =>
    (target as Element | null)?.closest?.<HTMLElement>("[data-sym]") ?? null;
  root.addEventListener("pointerover", (event) => light(symbolAt(event.target)));
  // A finger that lifts leaves too; what it tapped stays lit until it taps elsewhere.
  root.addEventListener("pointerleave", ({ pointerType }) => pointerType !== "touch" && light(null));
  root.addEventListener("focusin", ({ target }) => symbolAt(target) && light(symbolAt(target)));
  root.addEventListener("focusout", ({ target }) => symbolAt(target) === lit && light(null));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light(null);
    const symbols = (event.target as Element).closest?.(".symbols");
    if (symbols) rove(symbols, event);
  });
}

const sameSymbol = (symbol: HTMLElement) =>
  (symbol.closest(".pair") ?? symbol.parentElement)?.querySelectorAll(
    `[data-sym="${CSS.escape(symbol.dataset.sym ?? "")}"]`,
  ) ?? [];

function setLit(symbol: HTMLElement, on: boolean): void {
  for (const place of sameSymbol(symbol)) place.classList.toggle("is-lit", on);
}

/** The value's place is the symbol list of its pair; a symbol in the prose takes it from the nearest one above, else from the first below. */
function valueOf(symbol: HTMLElement): string | null {
  const selector = `.symbols [data-sym="${CSS.escape(symbol.dataset.sym ?? "")}"] output`;
  const own = symbol.closest(".pair")?.querySelector(selector);
  if (own) return own.textContent;
  const others = [...document.querySelectorAll(selector)];
  const isAbove = (output: Element) =>
    output.compareDocumentPosition(symbol) & Node.DOCUMENT_POSITION_FOLLOWING;
  return (others.findLast(isAbove) ?? others[0])?.textContent ?? null;
}

const tip = document.createElement("div");
tip.className = "value-tip";
tip.setAttribute("aria-hidden", "true");

/** A small label beside the symbol; in the symbol list the value stands there already. */
function showValue(symbol: HTMLElement | null): void {
  tip.remove();
  if (!symbol || symbol.closest(".symbols")) return;
  const value = valueOf(symbol);
  if (value === null) return;
  tip.textContent = `${symbol.dataset.sym} = ${value}`;
  document.body.append(tip);
  const { left, top, bottom } = symbol.getBoundingClientRect();
  const above = top - tip.offsetHeight - 6;
  const x = Math.max(4, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - 4));
  tip.style.translate = `${x + scrollX}px ${(above > 0 ? above : bottom + 6) + scrollY}px`;
}

/** One tab stop for the list; arrow keys go along it. */
function rove(list: Element, event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const buttons = [...list.querySelectorAll<HTMLElement>("button")];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const next = buttons[(at + by + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}
