import { JSException } from "quickjs-wasi";

/** An error that code threw, as it tells of itself. Nothing in it can be relied on: it is only shown. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** The line of the reader's code, counted from 1. */
  readonly line?: number;
}

/** What is known of something that was thrown in a machine, or by the machine itself. */
export function describeThrown(error: unknown): Thrown {
  if (!(error instanceof JSException))
    return { name: "RangeError", message: "Maximum call stack size exceeded" };
  const { name, message, stack } = error;
  const line = /\banswer\.ts:(\d{1,5})\b/.exec(String(stack))?.[1];
  return { name: clean(name, 40), message: clean(message, 200), line: line ? Number(line) : undefined };
}

/** One line of plain characters, not too many. */
function clean(text: unknown, longest: number): string {
  const plain = String(text)
    .slice(0, longest + 1)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** A sentence for the reader about an error in their code. */
export function explain({ name, message, line }: Thrown): string {
  const where = line === undefined ? "" : `Line ${line}: `;
  return `${where}${sentence(name, message)}`;
}

const elsewhere = new Set(
  "document window fetch XMLHttpRequest WebSocket setTimeout setInterval process require module localStorage alert self postMessage importScripts Worker navigator indexedDB Deno Bun structuredClone".split(
    " ",
  ),
);

function sentence(name: string, message: string): string {
  const missing = /^(\S+) is not defined$/.exec(message)?.[1];
  if (name === "ReferenceError" && missing) {
    if (elsewhere.has(missing))
      return `${missing} is not defined: an answer runs by itself, without page or network.`;
    return `${missing} is not defined. An answer stands alone: declare what it uses, and write functions of the book that you want to call yourself.`;
  }
  if (name === "SyntaxError") return syntaxSentence(message);
  if (/call stack size/.test(message))
    return "The code calls itself too deeply: a function that calls itself needs a case in which it stops.";
  return message ? `${name}: ${message}` : name;
}

function syntaxSentence(message: string): string {
  const words = message.replace(/^SyntaxError: /, "");
  return `the code can't be read from here on (${words || "unexpected end"}).`;
}
