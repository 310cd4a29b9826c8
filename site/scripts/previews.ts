/**
 * Shows what a reference in the text points at (an equation, a figure, a section, of this page or of another chapter)
 * beside it: on hover or focus, and at the first tap of a finger, which the second tap follows. Elsewhere, and without
 * JavaScript, a reference is a plain link.
 */
import { pageOf } from "./other-pages.ts";

const DELAY = 200;
const references = document.querySelectorAll<HTMLAnchorElement>("a.ref");

interface Shown {
  reference: HTMLAnchorElement;
  preview: HTMLElement;
  /** Whether a finger asked for it: then it stays until a tap elsewhere, and links to its place. */
  tapped: boolean;
}

let shown: Shown | undefined;
/** The reference whose preview is wanted now: the page that it leads to may take a while to come. */
let wanted: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function hide() {
  clearTimeout(timer);
  wanted = undefined;
  shown?.preview.remove();
  shown?.reference.removeAttribute("aria-describedby");
  shown = undefined;
}

/** Shows the preview, or does nothing where there is nothing to show; `orElse` is for a page that doesn't come. */
async function show(reference: HTMLAnchorElement, tapped = false, orElse?: () => void): Promise<void> {
  if (shown?.reference === reference && shown.tapped === tapped) return;
  hide();
  wanted = reference;
  const page = isHere(reference) ? document : await pageOf(reference.href).catch(() => null);
  if (wanted !== reference) return;
  const target = page && targetOf(reference, page);
  if (!target) return orElse?.();
  const preview = document.createElement("div");
  preview.id = "preview";
  preview.className = "preview";
  preview.append(...excerpt(target).map(still));
  if (tapped) preview.append(linkTo(reference));
  else preview.setAttribute("role", "tooltip");
  preview.addEventListener("pointerenter", () => clearTimeout(timer));
  preview.addEventListener("pointerleave", leave);
  document.body.append(preview);
  place(preview, reference);
  if (!tapped) reference.setAttribute("aria-describedby", preview.id);
  shown = { reference, preview, tapped };
}

const isHere = ({ pathname }: HTMLAnchorElement) => pathname === location.pathname;

/** The place on its page; the page's title and what is said below it, for a reference to a whole chapter. */
const targetOf = ({ hash }: HTMLAnchorElement, page: Document) =>
  hash ? page.getElementById(decodeURIComponent(hash.slice(1))) : page.querySelector("h1");

function linkTo(reference: HTMLAnchorElement): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "go";
  link.href = reference.getAttribute("href") ?? "";
  link.textContent =
    reference.closest<HTMLElement>("[data-go-there]")?.dataset.goThere ?? reference.textContent;
  link.addEventListener("click", hide);
  return link;
}

/** A heading stands for its section: the heading with the paragraph that follows. */
function excerpt(target: Element): Element[] {
  const next = target.nextElementSibling;
  return /^H\d$/.test(target.tagName) && next?.tagName === "P" ? [target, next] : [target];
}

/**
 * A copy that does nothing: no ids, no tab stops, no radio button of a group that is on the page already, no island
 * that would come to life; canvases as they look now.
 */
function still(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const canvases = element.querySelectorAll("canvas");
  copy.querySelectorAll("canvas").forEach((canvas, i) => {
    canvas.getContext("2d")?.drawImage(canvases[i], 0, 0);
  });
  for (const island of copy.querySelectorAll("astro-island")) island.replaceWith(...island.childNodes);
  for (const part of [copy, ...copy.querySelectorAll("[id], [tabindex], [name]")]) {
    for (const attribute of ["id", "tabindex", "name"]) part.removeAttribute(attribute);
  }
  copy.setAttribute("inert", "");
  return copy;
}

/** Above the reference where there is room, else below it, and inside the window. */
function place(preview: HTMLElement, reference: HTMLElement) {
  const line = reference.getClientRects()[0];
  const { width, height } = preview.getBoundingClientRect();
  const head = document.querySelector(".head")?.getBoundingClientRect().bottom ?? 0;
  const top = line.top - height - 8 > head ? line.top - height - 8 : line.bottom + 8;
  const left = Math.max(16, Math.min(line.left, document.documentElement.clientWidth - width - 16));
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${top + scrollY}px`;
}

function leave() {
  if (shown?.tapped) return;
  clearTimeout(timer);
  timer = setTimeout(hide, DELAY);
}

/** The pointer that a click comes from: only some browsers tell it with the click. */
let pressedBy = "";

for (const reference of references) {
  reference.addEventListener("pointerenter", ({ pointerType }) => {
    clearTimeout(timer);
    if (pointerType === "mouse") timer = setTimeout(show, DELAY, reference);
  });
  reference.addEventListener("pointerleave", leave);
  reference.addEventListener("focus", () => {
    if (reference.matches(":focus-visible") && pressedBy !== "touch") void show(reference);
  });
  reference.addEventListener("blur", leave);
  reference.addEventListener("click", (event) => {
    const isSecond = shown?.tapped && shown.reference === reference;
    if (pressedBy !== "touch" || isSecond) return hide();
    event.preventDefault();
    void show(reference, true, () => location.assign(reference.href));
  });
}
addEventListener("pointerdown", ({ pointerType, target }) => {
  pressedBy = pointerType;
  const isWithin = shown && [shown.preview, shown.reference].some((part) => part.contains(target as Node));
  if (shown?.tapped && !isWithin) hide();
});
addEventListener("keydown", ({ key }) => {
  pressedBy = "";
  if (key === "Escape") hide();
});
