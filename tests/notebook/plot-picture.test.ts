import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CanvasNode, type Pixels } from "../../notebook/document/canvas.ts";
import { zlib } from "../../notebook/document/deflate.ts";
import { SmallDocument } from "../../notebook/document/document.ts";
import { encodePng } from "../../notebook/document/png.ts";
import { Plot } from "../../notebook/plot.ts";
import { charts } from "./plot-charts.ts";

/** Reads a PNG of eight bits a channel, as its specification says; zlib is Node's. */
function decodePng(file: Uint8Array): Pixels {
  const buffer = Buffer.from(file);
  expect(buffer.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const body = buffer.subarray(at + 4, at + 8 + length);
    expect(buffer.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString("latin1", 0, 4), body.subarray(4));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
  const header = chunks.get("IHDR") as Buffer;
  const [width, height, depth, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  expect(depth).toBe(8);
  const channels = type === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(chunks.get("IDAT") as Buffer), channels, width, height);
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const pixel = [...bytes.subarray(i * channels, (i + 1) * channels)];
    return channels === 4 ? pixel : [...pixel, 255];
  });
  return { data: Uint8ClampedArray.from(pixels.flat()), width, height };
}

function unfilter(filtered: Uint8Array, channels: number, width: number, height: number): Uint8Array {
  const stride = width * channels;
  expect(filtered).toHaveLength((stride + 1) * height);
  const bytes = new Uint8Array(stride * height);
  for (let i = 0; i < bytes.length; i++) {
    const [row, column] = [Math.floor(i / stride), i % stride];
    const a = column >= channels ? bytes[i - channels] : 0;
    const b = row > 0 ? bytes[i - stride] : 0;
    const c = row > 0 && column >= channels ? bytes[i - stride - channels] : 0;
    const nearest = [a, b, c].toSorted((x, y) => Math.abs(a + b - c - x) - Math.abs(a + b - c - y))[0];
    const prediction = [0, a, b, Math.floor((a + b) / 2), nearest][filtered[row * (stride + 1)]];
    bytes[i] = filtered[i + row + 1] + prediction;
  }
  return bytes;
}

const fromUrl = (url: string) => decodePng(Buffer.from(url.replace("data:image/png;base64,", ""), "base64"));
const pixelAt = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray(4 * (y * width + x)).slice(0, 4),
];

describe("compressed bytes", () => {
  test("are read back by Node's zlib", () => {
    const someBytes = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.array(fc.constantFrom(0, 0, 0, 7, 200), { maxLength: 4_000 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(fc.property(someBytes, (bytes) => Buffer.from(bytes).equals(inflateSync(zlib(bytes)))));
  });

  test("also where they repeat at every distance and length", () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, i) => Math.imul(i ^ (i >>> 3), 0x9e3779b1) >>> 24);
    const pieces = [...noise];
    for (let length = 3; length <= 260; length++) pieces.push(...noise.subarray(length * 131, length * 132));
    const bytes = Uint8Array.from(pieces);
    expect(Buffer.from(bytes).equals(inflateSync(zlib(bytes)))).toBe(true);
  });

  test("take next to no room where all are alike", () => {
    expect(zlib(new Uint8Array(100_000)).length).toBeLessThan(800);
  });
});

describe("a PNG", () => {
  test("has the pixels that it was made from", () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 9 }),
        height: fc.integer({ min: 1, max: 9 }),
        opaque: fc.boolean(),
      })
      .chain(({ width, height, opaque }) =>
        fc.uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height }).map((bytes) => ({
          data: Uint8ClampedArray.from(bytes, (byte, i) => (opaque && i % 4 === 3 ? 255 : byte)),
          width,
          height,
        })),
      );
    fc.assert(
      fc.property(pictures, (picture) => {
        expect(decodePng(encodePng(picture))).toEqual(picture);
      }),
    );
  });

  test("of nothing is one clear pixel", () => {
    const nothing = { data: new Uint8ClampedArray(0), width: 0, height: 5 };
    expect(decodePng(encodePng(nothing))).toEqual({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
  });
});

describe("a canvas", () => {
  function paint(draw: (context: NonNullable<ReturnType<CanvasNode["getContext"]>>) => void): Pixels {
    const canvas = new SmallDocument().createElement("canvas") as CanvasNode;
    Object.assign(canvas, { width: 4, height: 3 });
    const context = canvas.getContext("2d");
    if (context) draw(context);
    return fromUrl(canvas.toDataURL());
  }

  test("is clear at first", () => {
    expect(paint(() => undefined).data).toEqual(new Uint8ClampedArray(48));
  });

  test("fills rectangles with CSS colours, within its edges", () => {
    const picture = paint((context) => {
      context.fillStyle = "steelblue";
      context.fillRect(-5, 1, 7, 99);
    });
    expect([pixelAt(picture, 1, 1), pixelAt(picture, 1, 0), pixelAt(picture, 2, 1)]).toEqual([
      [70, 130, 180, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test("lays a clear colour over what is there", () => {
    const picture = paint((context) => {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 2, 3);
      context.fillStyle = "rgba(0, 0, 200, 0.5)";
      context.fillRect(1, 0, 2, 3);
    });
    expect([pixelAt(picture, 1, 0), pixelAt(picture, 2, 0)]).toEqual([
      [128, 128, 228, 255],
      [0, 0, 200, 128],
    ]);
  });

  test("a colour that is none draws nothing", () => {
    const picture = paint((context) => {
      context.fillStyle = "no colour";
      context.fillRect(0, 0, 4, 3);
    });
    expect(picture.data).toEqual(new Uint8ClampedArray(48));
  });

  test("has a 2d context only", () => {
    expect(new CanvasNode(new SmallDocument(), "", "canvas").getContext("webgl")).toBeNull();
  });
});

describe("what Plot paints", () => {
  const picture = (chart: Element) =>
    fromUrl(/href="(data:image\/png[^"]*)"/.exec(chart.outerHTML)?.[1] ?? "");

  test("a raster has the colour of each place, the first row at y1", () => {
    const fill = (x: number, y: number) => (x > 0 ? (y > 0 ? "#ff0000" : "#00ff00") : null);
    const raster = Plot.raster({ x1: -1, x2: 1, y1: -1, y2: 1, fill, width: 4, height: 4 });
    const pixels = picture(raster.plot({ color: { type: "identity" } }));
    expect([pixels.width, pixels.height]).toEqual([4, 4]);
    expect([pixelAt(pixels, 3, 3), pixelAt(pixels, 2, 0), pixelAt(pixels, 0, 0)[3]]).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      0,
    ]);
  });

  test("a ramp runs from the first colour of its scheme to the last", () => {
    const pixels = picture(Plot.legend({ color: { domain: [0, 1], range: ["#000000", "#ff0000"] } }));
    expect([pixels.width, pixels.height]).toEqual([256, 1]);
    expect([0, 51, 255].map((x) => pixelAt(pixels, x, 0))).toEqual([
      [0, 0, 0, 255],
      [51, 0, 0, 255],
      [255, 0, 0, 255],
    ]);
  });

  test("a picture of two areas is small", () => {
    const fill = (x: number, y: number) => (x + y > 0 ? "#b45700" : "#1e4a91");
    const chart = Plot.raster({ x1: -1, x2: 1, y1: -1, y2: 1, fill }).plot({ color: { type: "identity" } });
    expect(picture(chart).width).toBeGreaterThan(400);
    expect(chart.outerHTML.length).toBeLessThan(25_000);
    expect(charts.raster.draw(Plot).outerHTML.length).toBeLessThan(25_000);
  });
});
