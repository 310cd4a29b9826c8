import type { ElementNode } from "./element.ts";

/** Widths of characters in em, typical of a system's sans-serif; generous, so that a box holds its text. */
const widths: [characters: RegExp, em: number][] = [
  [/\p{Mark}|\p{Format}/u, 0],
  [/[ijl|.,:;'!]/, 0.28],
  [/[frt()[\]{} \-/\\"`]/, 0.38],
  [/[mw%@MW—]/, 0.92],
  [/\p{Uppercase}|[+=<>~−×→]/u, 0.7],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u, 1],
];

const usual = 0.58;
const defaultSize = 10;
/** Height of a line's ink over its size, and how much of it stands above the baseline. */
const lineHeight = 1.2;
const ascent = 0.95;

/** An estimate of the box around an element's text in its own coordinates; lines of text begin at x = 0. */
export function measure(element: ElementNode): { x: number; y: number; width: number; height: number } {
  const lines = linesOf(element);
  if (lines.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const size = fontSize(element);
  const width = Math.max(...lines.map(textWidth)) * size;
  return { x: 0, y: -ascent * size, width, height: (lines.length - 1 + lineHeight) * size };
}

/** The width of a line in em. */
export function textWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + characterWidth(character), 0);
}

const characterWidth = (character: string) =>
  widths.find(([characters]) => characters.test(character))?.[1] ?? usual;

function linesOf(element: ElementNode): string[] {
  const texts = element.localName === "text" ? [element] : element.querySelectorAll("text");
  return texts.flatMap((text) => (text.children.length ? text.children : [text]).map(visibleText));
}

/** The text without that of titles, which show on hover only. */
function visibleText(element: ElementNode): string {
  const hidden = element.querySelectorAll("title").map(({ textContent }) => textContent);
  return hidden.reduce((text, title) => text.replace(title, ""), element.textContent);
}

function fontSize(element: ElementNode): number {
  const own = element.style.getPropertyValue("font-size") || element.getAttribute("font-size");
  if (own && Number.parseFloat(own) > 0) return Number.parseFloat(own);
  return element.parentNode ? fontSize(element.parentNode) : defaultSize;
}
