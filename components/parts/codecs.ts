import { type NumberLimits, readNumber } from "./read-number.ts";

/** How a value is written into a link, and read out of it. Commas, colons and semicolons are kept for the structure. */
export interface Codec<T> {
  /** Throws an Error, with a sentence, when the text is no such value. */
  read(text: string): T;
  write(value: T): string;
}

/** A number within limits. */
export function numberCodec(limits: NumberLimits = {}): Codec<number> {
  return {
    read(text) {
      const result = readNumber(text, limits);
      if ("problem" in result) throw new Error(result.problem);
      return result.value;
    },
    write: String,
  };
}

/** Exactly `count` numbers, each within limits: "8,4,2". */
export function numbersCodec(count: number, limits: NumberLimits = {}): Codec<readonly number[]> {
  return listCodec(numberCodec(limits), ",", count);
}

/** Items of one kind, `count` of them or any number: with ";" between items that hold commas themselves. */
export function listCodec<T>(item: Codec<T>, separator = ",", count?: number): Codec<readonly T[]> {
  return {
    read(text) {
      const items = text === "" ? [] : text.split(separator);
      if (count !== undefined && items.length !== count) {
        throw new Error(`“${text}” holds ${items.length} values instead of ${count}.`);
      }
      return items.map(item.read);
    },
    write: (items) => items.map(item.write).join(separator),
  };
}

/** One of a few words. */
export function oneOfCodec<T extends string>(values: readonly T[]): Codec<T> {
  return {
    read(text) {
      const found = values.find((value) => value === text);
      if (found === undefined) throw new Error(`“${text}” is none of ${values.join(", ")}.`);
      return found;
    },
    write: (value) => value,
  };
}

/** "on" or "off". */
export const flagCodec: Codec<boolean> = {
  read: (text) => oneOfCodec(["on", "off"]).read(text) === "on",
  write: (value) => (value ? "on" : "off"),
};

/**
 * Several named values in one text: "w:8,4,2;b:-5". Those that are as in `fallback` are left out, so that a link
 * says only what was changed.
 */
export function recordCodec<T extends object>(
  fields: { [K in keyof T]: Codec<T[K]> },
  fallback: T,
): Codec<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    read(text) {
      const value = { ...fallback };
      for (const part of text.split(";").filter(Boolean)) {
        const name = names.find((known) => part.startsWith(`${known}:`));
        if (name === undefined) throw new Error(`“${part}” is none of ${names.join(", ")}.`);
        value[name] = fields[name].read(part.slice(name.length + 1));
      }
      return value;
    },
    write(value) {
      const written = names.map((name) => [name, fields[name].write(value[name])] as const);
      const changed = written.filter(([name, text]) => text !== fields[name].write(fallback[name]));
      return changed.map(([name, text]) => `${name}:${text}`).join(";");
    },
  };
}
