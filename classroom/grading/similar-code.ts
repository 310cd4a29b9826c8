import { stripTypes } from "../code/strip-types.ts";
import type { Registry } from "../exercises/exercise.ts";
import type { Grade } from "./grade.ts";

/** Two answers in code that have more in common than chance explains. Not a proof: a reason to read both. */
export interface SimilarPair {
  readonly exercise: string;
  /** The numbers of both students. */
  readonly students: readonly [string, string];
  /** The share of the shorter one's rare passages that the other has too. */
  readonly similarity: number;
  readonly shared: number;
}

// Winnowing (Schleimer, Wilkerson & Aiken, "Winnowing: local algorithms for document fingerprinting", 2003): of each
// `window` passages of `passage` tokens one is kept, so that a common run of passage + window − 1 tokens is always seen.
const passage = 8;
const window = 4;
// Who solves a small task well solves it like others: what more than so many have is nobody's own.
const common = 10;
const least = { shared: 6, similarity: 0.7 };

/** All suspicious pairs, the most similar first; the same for the same grades, in whatever order they come. */
export function similarCode(grades: readonly Grade[], registry: Registry): SimilarPair[] {
  const [first] = grades;
  const pairs = (first?.exercises ?? []).flatMap(({ id }, place) => {
    const exercise = registry.get(id);
    if (exercise?.kind !== "code") return [];
    const starter = fingerprints(exercise.starter);
    const answers = grades.flatMap(({ student, exercises }) => {
      const { answer } = exercises[place];
      if (typeof answer !== "string") return [];
      return [
        { number: student.number, prints: [...fingerprints(answer)].filter((print) => !starter.has(print)) },
      ];
    });
    return pairsAmong(id, answers);
  });
  return pairs.sort(
    (a, b) =>
      b.similarity - a.similarity || b.shared - a.shared || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  );
}

interface Answer {
  readonly number: string;
  readonly prints: readonly number[];
}

function pairsAmong(exercise: string, answers: readonly Answer[]): SimilarPair[] {
  const owners = new Map<number, number[]>();
  answers.forEach(({ prints }, i) => {
    for (const print of prints) {
      const list = owners.get(print);
      if (list) list.push(i);
      else owners.set(print, [i]);
    }
  });
  const shared = new Map<string, number>();
  const rare = answers.map(() => 0);
  for (const list of owners.values()) {
    if (list.length > common) continue;
    for (const i of list) {
      rare[i]++;
      for (const j of list) if (i < j) shared.set(`${i} ${j}`, (shared.get(`${i} ${j}`) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([key, count]) => {
    const [i, j] = key.split(" ").map(Number);
    const similarity = count / Math.min(rare[i], rare[j]);
    if (count < least.shared || similarity < least.similarity) return [];
    const students = [answers[i].number, answers[j].number].sort() as [string, string];
    return [{ exercise, students, similarity, shared: count }];
  });
}

/** The fingerprints of a program, in which names, numbers, texts, types, comments and layout play no part. */
export function fingerprints(source: string): Set<number> {
  const tokens = tokensOf(source);
  const hashes = tokens.slice(passage - 1).map((_, i) => hash(tokens.slice(i, i + passage).join(" ")));
  const kept = new Set<number>();
  for (let start = 0; start < hashes.length; start++)
    if (start + window <= hashes.length || start === 0)
      kept.add(Math.min(...hashes.slice(start, start + window)));
  return kept;
}

const keywords = new Set(
  "break case catch class const continue do else for function if in instanceof let new of return switch throw try typeof var while".split(
    " ",
  ),
);
const tokenPattern =
  /\/\/.*|\/\*[\s\S]*?\*\/|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)|([\p{L}_$][\p{L}\p{N}_$]*)|(\d[\d.eE_]*)|(=>|\*\*|&&|\|\||[+\-*/<>=!]=+|\+\+|--|[^\s])/gu;

function tokensOf(source: string): string[] {
  const plain = stripTypes(source);
  const code = "code" in plain ? plain.code : source;
  return Array.from(code.matchAll(tokenPattern)).flatMap(([, text, name, number, sign]) => {
    if (text !== undefined) return ["text"];
    // `const`, `let` and `var` are one to whoever copies.
    if (name !== undefined) return [keywords.has(name) ? name.replace(/^(let|var)$/, "const") : "name"];
    if (number !== undefined) return ["number"];
    return sign === undefined || sign === ";" ? [] : [sign];
  });
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}
