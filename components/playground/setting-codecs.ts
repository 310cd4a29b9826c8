import { type Codec, listCodec, numberCodec, oneOfCodec } from "../parts/codecs.ts";
import type { NodePlace } from "../parts/node-place.ts";
import { featureNames } from "./engine-names.ts";
import type { OwnPoint } from "./settings.ts";

/** The most that can be asked for. */
export const most = { layers: 10, neurons: 16, features: 16, points: 5000 };

/** A name that may carry a number, as the engine has them: "relu", "leakyRelu(0.1)". */
export function namedCodec(names: readonly string[]): Codec<string> {
  return {
    read(text) {
      const [, name] = /^(\w+)(?:\(\d*\.?\d+(?:e-?\d+)?\))?$/.exec(text) ?? [];
      if (!names.includes(name)) throw new Error(`“${text}” is none of ${names.join(", ")}.`);
      return text;
    },
    write: (name) => name,
  };
}

/** Some of many names, asked for when they are needed. */
export function quotedCodec(names: () => readonly string[]): Codec<readonly string[]> {
  return {
    read: (text) => listCodec(oneOfCodec(names())).read(text),
    write: (list) => list.join(","),
  };
}

/** Hidden layers as "8-8"; "none" for none. */
export const layersCodec: Codec<readonly number[]> = {
  read(text) {
    if (text === "none") return [];
    const layers = listCodec(numberCodec({ min: 1, max: most.neurons, whole: true }), "-").read(text);
    if (layers.length === 0 || layers.length > most.layers)
      throw new Error(`“${text}” has ${layers.length} hidden layers; 1 to ${most.layers} can be shown.`);
    return layers;
  },
  write: (layers) => layers.join("-") || "none",
};

/** Whether a name is a feature's, or looks like a formula of x₁ and x₂; the engine says whether it is one. */
export const isFeature = (name: string) =>
  featureNames.includes(name) || (/^[\w\s+\-*/^().,−·×÷]{1,80}$/.test(name) && /x[12]/.test(name));

/** Features as "x1~x2^2": a formula of one's own may hold commas. */
export const featuresCodec: Codec<readonly string[]> = {
  read(text) {
    const features = text.split("~");
    if (features.length > most.features)
      throw new Error(`“${text}” names ${features.length} features; at most ${most.features} can be taken.`);
    const stray = features.find((name, i) => !isFeature(name) || features.indexOf(name) !== i);
    if (stray !== undefined) throw new Error(`“${stray}” is no feature, or stands twice.`);
    return features;
  },
  write: (features) => features.join("~"),
};

/** Points as "x₁,x₂,y" one after the other. */
export const pointsCodec: Codec<readonly OwnPoint[]> = {
  read(text) {
    const numbers = listCodec(numberCodec({ min: -1e6, max: 1e6 })).read(text);
    const count = numbers.length / 3;
    if (!Number.isInteger(count) || count > most.points)
      throw new Error(
        `It has ${numbers.length} numbers for points; they come in threes, and up to ${most.points} points can be taken.`,
      );
    return Array.from({ length: count }, (_, i) => [numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]]);
  },
  write: (points) => points.flat().join(","),
};

/** A node as "2,3": the third neuron of the second hidden layer; "output" for null. */
export const placeCodec: Codec<NodePlace | null> = {
  read(text) {
    if (text === "output") return null;
    const [layer, place] = listCodec(numberCodec({ min: 0, max: 99, whole: true }), ",", 2).read(text);
    if (place < 1) throw new Error(`“${text}” is no neuron: they are counted from 1.`);
    return { layer, index: place - 1 };
  },
  write: (place) => (place ? `${place.layer},${place.index + 1}` : "output"),
};

/** Layer, neuron, and input or bias, counted from 1: "1", "1.2", "1.2.3", "1.2.b", or "1.b" for all biases of a layer. */
export const frozenCodec: Codec<readonly string[]> = listCodec({
  read(text) {
    if (!/^\d+(\.b|\.\d+(\.(\d+|b))?)?$/.test(text))
      throw new Error(
        `“${text}” names no weights: give a layer, 1, a neuron, 1.2, a weight, 1.2.3, or a bias, 1.2.b.`,
      );
    return text;
  },
  write: (name) => name,
});

/** Numbers to their last bit, eight bytes each, in base64url. */
export const bytesCodec: Codec<readonly number[]> = {
  read(text) {
    const bytes = bytesOf(text);
    if (bytes.length % 8 !== 0) throw new Error("The weights in it are cut off.");
    const numbers = [...new Float64Array(bytes.buffer)];
    if (!numbers.every(Number.isFinite)) throw new Error("A weight in it is not a finite number.");
    return numbers;
  },
  write(numbers) {
    const bytes = new Uint8Array(Float64Array.from(numbers).buffer);
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  },
};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error("The weights in it can’t be read.");
  try {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (character) => character.charCodeAt(0));
  } catch {
    throw new Error("The weights in it can’t be read.");
  }
}
