import { rgb } from "d3-color";
import { ElementNode } from "./element.ts";
import { encodePng } from "./png.ts";

/** Pixels row after row, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A canvas for pictures made of pixels and rectangles. */
export class CanvasNode extends ElementNode {
  #context?: CanvasContext;

  get width(): number {
    return this.#length("width", 300);
  }

  set width(width: number) {
    this.#resize("width", width);
  }

  get height(): number {
    return this.#length("height", 150);
  }

  set height(height: number) {
    this.#resize("height", height);
  }

  /** Only "2d" is there; null for others, as in the DOM. */
  getContext(kind: string): CanvasContext | null {
    if (kind !== "2d") return null;
    this.#context ??= new CanvasContext(this.width, this.height);
    return this.#context;
  }

  /** The picture as a PNG in a data URL. */
  toDataURL(): string {
    const { pixels } = this.#context ?? new CanvasContext(this.width, this.height);
    return `data:image/png;base64,${base64(encodePng(pixels))}`;
  }

  #length(side: "width" | "height", usual: number): number {
    return Number(this.getAttribute(side) ?? usual);
  }

  /** As in the DOM, a canvas of another size is blank again. */
  #resize(side: "width" | "height", length: number): void {
    this.setAttribute(side, Math.max(0, Math.trunc(length) || 0));
    this.#context = undefined;
  }
}

/** The part of a canvas's 2d context that draws pixels and filled rectangles. */
export class CanvasContext {
  /** Any CSS colour that d3-color reads; others draw nothing. */
  fillStyle = "#000";
  readonly pixels: Pixels;

  constructor(width: number, height: number) {
    this.pixels = this.createImageData(width, height);
  }

  createImageData(width: number, height: number): Pixels {
    return { data: new Uint8ClampedArray(4 * width * height), width, height };
  }

  /** Copies pixels over those at (x, y); those outside the canvas are left out. */
  putImageData(image: Pixels, x: number, y: number): void {
    for (let row = 0; row < image.height; row++)
      for (let column = 0; column < image.width; column++) {
        const from = 4 * (row * image.width + column);
        this.#put(x + column, y + row, image.data.subarray(from, from + 4));
      }
  }

  /** Lays the fill colour over the pixels of a rectangle; its sides are rounded to whole pixels. */
  fillRect(x: number, y: number, width: number, height: number): void {
    const { r, g, b, opacity } = rgb(this.fillStyle);
    if (Number.isNaN(opacity)) return;
    for (let row = Math.round(y); row < Math.round(y + height); row++)
      for (let column = Math.round(x); column < Math.round(x + width); column++)
        this.#put(column, row, blend([r, g, b], opacity, this.#at(column, row)));
  }

  #at(x: number, y: number): Uint8ClampedArray {
    const start = 4 * (y * this.pixels.width + x);
    return this.pixels.data.subarray(start, start + 4);
  }

  #put(x: number, y: number, pixel: ArrayLike<number>): void {
    const { data, width, height } = this.pixels;
    if (x >= 0 && x < width && y >= 0 && y < height) data.set(pixel, 4 * (y * width + x));
  }
}

/** One colour over a pixel: Porter and Duff's "over" (1984). */
function blend(colour: number[], opacity: number, under: ArrayLike<number>): number[] {
  const below = ((under[3] ?? 0) / 255) * (1 - opacity);
  const total = opacity + below;
  if (total === 0) return [0, 0, 0, 0];
  return [...colour.map((c, i) => (c * opacity + (under[i] ?? 0) * below) / total), 255 * total];
}

/** In pieces, since a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const size = 8192;
  let text = "";
  for (let i = 0; i < bytes.length; i += size) text += String.fromCharCode(...bytes.subarray(i, i + size));
  return btoa(text);
}
