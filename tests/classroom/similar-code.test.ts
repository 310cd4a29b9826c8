import { describe, expect, test } from "vitest";
import type { Grade } from "../../classroom/grading/grade.ts";
import { fingerprints, similarCode } from "../../classroom/grading/similar-code.ts";
import { registry, write } from "./small-course.ts";

const loops = `function square(x: number): number {
  // adds x up, x times
  let total = 0;
  for (let i = 0; i < x; i++) {
    total += x;
    if (total > 100000) throw new Error("too large");
  }
  const half = total / 2;
  while (half < 0) { total = total - half * 2 + Math.abs(half); }
  return total;
}`;
const renamed = `function square(wert:number){ var s=1-1; s = 0
  for(var k=0;k<wert;k++){ s+=wert; if(s>99999) throw new Error('zu groß'); } /* fertig */
  const h=s/3; while(h<0){ s=s-h*4+Math.abs(h) } return s }`;
const other = `function square(x: number): number {
  const digits = String(x).split("").map((digit) => Number(digit));
  return digits.reduce((sum, digit, i) => sum + digit * x * 10 ** (digits.length - 1 - i), 0);
}`;

const grade = (number: string, answer: unknown): Grade => ({
  student: { number, name: number },
  standing: "counted",
  handIn: null,
  exercises: [
    {
      id: "write",
      status: "right",
      score: 1,
      points: 1,
      of: 1,
      messages: [],
      slips: [],
      seconds: 1,
      tries: 1,
      answer,
    },
  ],
  points: 1,
  of: 1,
  notes: [],
});

describe("similar answers in code", () => {
  test("are found whatever names, numbers, texts, types, comments and layout they have", () => {
    const pairs = similarCode([grade("1", loops), grade("2", other), grade("3", renamed)], registry);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ exercise: "write", students: ["1", "3"] });
    expect(pairs[0].similarity).toBeGreaterThan(0.7);
  });

  test("are the same in whatever order they come", () => {
    const grades = [grade("1", loops), grade("2", loops), grade("3", renamed), grade("4", other)];
    expect(similarCode(grades.toReversed(), registry)).toEqual(similarCode(grades, registry));
    expect(similarCode(grades, registry)[0]).toMatchObject({ students: ["1", "2"], similarity: 1 });
  });

  test("are none where many came to the same, or where it is the starter's", () => {
    const many = Array.from({ length: 11 }, (_, i) => grade(String(i), loops));
    expect(similarCode(many, registry)).toEqual([]);
    expect(similarCode(many.slice(0, 10), registry)).toHaveLength(45);
    const starter = write.kind === "code" ? write.starter : "";
    expect(similarCode([grade("1", starter), grade("2", starter)], registry)).toEqual([]);
  });

  test("are none among what is short, missing or no code at all", () => {
    const short = "const square = (x) => x * x;";
    const grades = [short, short, null, null, "((((", "((((", "", { toString: 1 }].map((answer, i) =>
      grade(String(i), answer),
    );
    expect(similarCode(grades, registry)).toEqual([]);
  });

  test("a common run of eleven tokens always leaves a fingerprint in common", () => {
    const run = "a = b + c * d - e / f ;".repeat(2);
    const [one, two] = [`x(1) ; ${run} ; y`, `for (;;) { ${run} } z[0]`].map(fingerprints);
    expect([...one].some((print) => two.has(print))).toBe(true);
  });
});
