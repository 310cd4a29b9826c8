import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exercises, registry } from "../../chapters/en/exercises/index.ts";
import {
  type ChoiceExercise,
  type Exercise,
  levels,
  type NumberExercise,
  type NumbersExercise,
  type Parameters,
} from "../../classroom/exercises/exercise.ts";
import { judge } from "../../classroom/exercises/judge.ts";
import { parametersFor } from "../../classroom/exercises/seed.ts";
import { isNear } from "../../classroom/exercises/tolerance.ts";
import { readTex, texText } from "../../components/parts/tex-tree.ts";
import { judgesSamples, ofKind, parametersOf, seeds } from "./exercise-samples.ts";

/** As someone types it who rounds to six decimals. */
const typed = (value: number) => String(Number(value.toFixed(6)));

const byChapter = new Map<string, Exercise[]>();
for (const one of exercises) byChapter.set(one.chapter, [...(byChapter.get(one.chapter) ?? []), one]);

describe("the list", () => {
  test("has every id once, in kebab-case", () => {
    expect(registry.size).toBe(exercises.length);
    for (const id of registry.keys()) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test("has each exercise in a file of its name, in the folder of its chapter", () => {
    const root = fileURLToPath(new URL("../../chapters/en/exercises/", import.meta.url));
    for (const { id, chapter } of exercises) expect(readdirSync(root + chapter)).toContain(`${id}.ts`);
  });

  test("has at least eight exercises for each of the chapters 1 to 7, and four for chapter 8", () => {
    expect(byChapter.size).toBe(8);
    for (const [chapter, list] of byChapter)
      expect(list.length, chapter).toBeGreaterThanOrEqual(chapter === "reading-digits" ? 4 : 8);
  });

  test("has for each chapter several kinds, code among them, and levels from warm-up to hard", () => {
    for (const [chapter, list] of byChapter) {
      const kinds = new Set(list.map(({ kind }) => kind));
      expect(kinds, chapter).toContain("code");
      expect(kinds.size, chapter).toBeGreaterThanOrEqual(4);
      const found = new Set(list.map(({ level }) => level));
      for (const level of chapter === "reading-digits" ? levels.slice(0, 2) : levels)
        expect(found, chapter).toContain(level);
    }
  });

  test("is in the order of the text, where each has a prompt whose holes are its numbers", () => {
    const root = fileURLToPath(new URL("../../chapters/en/", import.meta.url));
    for (const file of readdirSync(root).filter((name) => /^\d\d-.*\.mdx$/.test(name))) {
      const text = readFileSync(root + file, "utf8");
      const placed = [...text.matchAll(/^<Exercise id="(.*)">\n([\s\S]*?)\n<\/Exercise>$/gm)];
      expect(placed.map(([, id]) => id)).toEqual(byChapter.get(file.slice(3, -4))?.map(({ id }) => id));
      for (const [, id, prompt] of placed) {
        const names = Object.keys(parametersFor(registry.get(id) as Exercise, 1));
        const holes = [...prompt.matchAll(/`= (\w+)[^`]*`/g)].map(([, name]) => name);
        for (const hole of holes) expect(names, id).toContain(hole);
        // A prompt says all that is needed, but for what a choice, a table or an editor shows.
        if (["number", "numbers"].includes(registry.get(id)?.kind ?? "")) expect(holes, id).not.toEqual([]);
      }
    }
  });

  test("gives title, time and version", () => {
    for (const { id, title, minutes, version } of exercises) {
      expect(title.length, id).toBeGreaterThan(4);
      expect(minutes, id).toBeGreaterThan(0);
      expect(minutes, id).toBeLessThanOrEqual(30);
      expect(version, id).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(exercises.map(({ title }) => title)).size).toBe(exercises.length);
  });
});

/** What readers may be told. */
function sentencesOf(exercise: Exercise, parameters: Parameters): string[] {
  const own = [
    exercise.title,
    ...exercise.hints.map((hint) => hint(parameters)),
    ...exercise.solution(parameters),
  ];
  switch (exercise.kind) {
    case "number":
    case "code":
      return [...own, ...exercise.slips.map(({ sentence }) => sentence)];
    case "numbers":
      return [
        ...own,
        ...exercise.slips.map(({ sentence }) => sentence),
        ...exercise.rows(parameters).map(({ label }) => label),
      ];
    case "choice":
      return [...own, ...exercise.options(parameters).flatMap(({ text, why }) => [text, why])];
    case "goal":
      return [...own, ...exercise.demands.map(({ sentence }) => sentence(parameters))];
  }
}

describe.each(exercises.map((one) => [one.id, one] as const))("%s", (_, exercise) => {
  // Solutions of goals train a network.
  const count = exercise.kind === "goal" ? 3 : seeds.length;

  test("draws plain numbers, the same from the same seed, not always the same", () => {
    const all = parametersOf(exercise, count).map((parameters) => JSON.stringify(parameters));
    expect(JSON.stringify(parametersFor(exercise, 1))).toBe(all[0]);
    expect(all.join()).not.toMatch(/null|undefined/);
    if (exercise.kind !== "code") expect(new Set(all).size).toBeGreaterThan(1);
  });

  test("speaks in whole sentences whose formulas can be set", () => {
    for (const parameters of parametersOf(exercise, count)) {
      for (const sentence of sentencesOf(exercise, parameters)) {
        expect(sentence.trim()).not.toBe("");
        expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\$\$|e[+-]\d\d/);
        const prose = sentence.replace(/`[^`]*`/g, "");
        const words = prose.replace(/\$[^$]*\$/g, "");
        expect((prose.match(/\$/g) ?? []).length % 2, sentence).toBe(0);
        expect(words, "a hyphen is no minus").not.toMatch(/(^|[\s(=])-\d/);
        for (const [, tex] of prose.matchAll(/\$([^$]+)\$/g))
          expect(texText(readTex(tex)), sentence).not.toMatch(/[\\{}]/);
      }
    }
  });
});

/** Slips that lead to different numbers, none of them the right one. */
function tellsApart(
  { tolerance, slips }: Pick<NumberExercise, "tolerance" | "slips">,
  right: number,
  parameters: Parameters,
) {
  const values = [right, ...slips.map((slip) => slip.value(parameters))];
  values.forEach((value, i) => {
    expect(Number.isFinite(value)).toBe(true);
    for (const other of values.slice(0, i))
      expect(isNear(value, other, tolerance) || isNear(other, value, tolerance), `${values}`).toBe(false);
  });
}

describe("a number", () => {
  test.each(ofKind("number"))(
    "%s: right, wrong, no answer, and each slip by name",
    (_, exercise: NumberExercise) => {
      for (const parameters of parametersOf(exercise)) {
        judgesSamples(exercise, parameters);
        tellsApart(exercise, exercise.answer(parameters), parameters);
        for (const { id, value, sentence } of exercise.slips)
          expect(judge(exercise, parameters, typed(value(parameters)))).toMatchObject({
            status: "wrong",
            slips: [id],
            messages: [sentence],
          });
      }
    },
  );
});

describe("a table", () => {
  test.each(ofKind("numbers"))(
    "%s: right, wrong, no answer, and each slip by name",
    (_, exercise: NumbersExercise) => {
      for (const parameters of parametersOf(exercise)) {
        judgesSamples(exercise, parameters);
        const rows = exercise.rows(parameters);
        const names = rows.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const { name, value, given } of rows) {
          const slips = exercise.slips.filter(({ row }) => row === name);
          if (given) expect(slips).toEqual([]);
          tellsApart({ ...exercise, slips }, value, parameters);
          for (const slip of slips) {
            const { parts, slips: found } = judge(exercise, parameters, {
              [name]: typed(slip.value(parameters)),
            });
            expect(parts?.[name]).toEqual({ right: false, message: slip.sentence });
            expect(found).toEqual([slip.id]);
          }
        }
        for (const { row } of exercise.slips) expect(names).toContain(row);
      }
    },
  );
});

describe("a choice", () => {
  test.each(ofKind("choice"))(
    "%s: right, wrong, no answer, and options that differ",
    (_, exercise: ChoiceExercise) => {
      const right = new Set<string>();
      for (const parameters of parametersOf(exercise)) {
        judgesSamples(exercise, parameters);
        const options = exercise.options(parameters);
        expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        options.forEach(({ why }, place) => {
          if (!exercise.several) expect(judge(exercise, parameters, [place]).messages).toEqual([why]);
        });
        right.add(options.flatMap((option, i) => (option.right ? i : [])).join());
      }
      // Which option is right may hang on the numbers; where it never does, they are shown in another order.
      expect(right.size).toBeGreaterThan(0);
    },
  );
});
