import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { callsOf } from "../../classroom/code/calls.ts";
import { difference } from "../../classroom/code/compare.ts";
import { judgeCode } from "../../classroom/code/judge.ts";
import { codeRunner } from "../../classroom/code/run.ts";
import { type CodeExercise, exercise, type Plain } from "../../classroom/exercises/exercise.ts";
import { honest, stepExercise } from "./step-exercise.ts";

const wasm = new WebAssembly.Module(
  readFileSync(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"))),
);
const run = codeRunner(wasm);
const judge = (code: string, seed = 1) => judgeCode(stepExercise, {}, code, { seed, run });

describe("an answer in code", () => {
  test("is right where all calls are", async () => {
    const verdict = await judge(honest);
    expect(verdict).toMatchObject({ status: "right", score: 1, slips: [] });
  });

  test.each([
    [
      "an arrow",
      "const neuron = (x, w, b) => { const z = x.reduce((s, xi, i) => s + xi * w[i], b); return { z, y: Number(z >= 0) }; };",
    ],
    ["exported", `export ${honest}`],
    [
      "with types, an interface and an enum",
      `interface Out { z: number }\nenum Fires { no, yes }\n${honest}`,
    ],
    [
      "with typed arrays",
      "function neuron(x, w, b) { const z = Float64Array.of(b); x.forEach((xi, i) => z[0] += xi * w[i]); return { y: z[0] >= 0 ? 1 : 0, z: z[0] } }",
    ],
    [
      "with a class of its own",
      "class Out { y = 0; constructor(public z: number) { this.y = Number(z >= 0); } }\nconst neuron = (x, w, b) => new Out(x.reduce((s, v, i) => s + v * w[i], b));",
    ],
    [
      "in another order of adding",
      "const neuron = (x, w, b) => { let z = 0; for (const i of [2, 0, 1]) if (i in x) z += x[i] * w[i]; z += b; if (Math.abs(z) < 1e-12) z = 0; return { z, y: Number(z >= 0) }; };",
    ],
  ])("may be written %s", async (_, code) => {
    expect((await judge(code)).messages).toEqual([expect.stringMatching(/^Right in all \d+ calls\.$/)]);
  });

  test("is told of a slip that all results agree with, also where the slip seldom shows", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const verdict = await judge(honest.replace(">=", ">"), seed);
      expect(verdict).toMatchObject({ status: "wrong", score: 0, slips: ["silent-at-zero"] });
      expect(verdict.messages[0]).toBe("At exactly 0 the neuron fires.");
    }
  });

  test("is shown the call that went wrong, with what is right", async () => {
    const { messages } = await judge("const neuron = (x) => ({ z: x[0], y: 1 })");
    expect(messages[0]).toBe(
      "neuron([1, 2], [3, 4], -5) should give { z: 6, y: 1 }, and gives { z: 1, y: 1 }. At z it is 1 instead of 6.",
    );
  });

  test("is told when only hidden calls fail", async () => {
    const { status, messages } = await judge(
      "const neuron = (x, w, b) => ({ z: x[0] * w[0] + x[1] * w[1] + b, y: Number(x[0] * w[0] + x[1] * w[1] + b >= 0) })",
    );
    expect(status).toBe("wrong");
    expect(messages[0]).toMatch(/^The examples are right, but another call isn't\. neuron\(/);
  });

  test("that changes its inputs is judged by them as they were, and told so", async () => {
    const { status, messages } = await judge(honest.replace("return", "x[0] = 100; return"));
    expect(status).toBe("right");
    expect(messages[1]).toContain("changes the lists it is given");
  });

  test("may be tried on the examples alone", async () => {
    const byHeart = "const neuron = (x, w, b) => (b === -5 ? { z: 6, y: 1 } : { z: -1, y: 0 })";
    const options = { seed: 1, run, examplesOnly: true };
    expect((await judgeCode(stepExercise, {}, byHeart, options)).messages).toEqual([
      "Right in all 2 examples.",
    ]);
    expect((await judge(byHeart)).status).toBe("wrong");
  });

  test("keeps nothing from one call to the next", async () => {
    const counting = `let calls = 0;\n${honest.replace("return {", "calls++; return { calls,")}`;
    expect((await judge(counting)).status).toBe("right");
    const result = await run({
      code: "let n = 0; const f = () => ++n + (globalThis.m = (globalThis.m ?? 0) + 1)",
      entry: "f",
      calls: ["[]", "[]"],
    });
    expect(result).toMatchObject({ calls: [{ outcome: { value: 2 } }, { outcome: { value: 2 } }] });
  });

  test("shows what it printed, in short", async () => {
    const { printed } = await judge(
      honest.replace(
        "let z",
        "console.log('sum', x, { b, on: true }, undefined, () => 1); console.error('y'.repeat(1e6)); for (let i = 0; i < 1e3; i++) console.log(i); let z",
      ),
    );
    expect(printed?.[0]).toBe("sum [1, 2] { b: -5, on: true } undefined [function]");
    expect(printed?.length).toBeLessThan(30);
    expect(printed?.join("").length).toBeLessThan(5000);
  });
});

describe("what is no answer is told why, and counts as no try", () => {
  test.each([
    ["", "There is no code yet."],
    ["  \n", "There is no code yet."],
    ["const answer = 42;", "There is no function neuron in your code."],
    ["const neuron = 3;", "There is no function neuron in your code."],
    [
      "function neuron() {\n  return 1 +;\n}",
      "Line 2: the code can't be read from here on (Unexpected token).",
    ],
    [
      "let a = 1;\nlet a = 2;",
      "Line 2: the code can't be read from here on (invalid redefinition of lexical identifier).",
    ],
    [
      "import { dot } from 'engine';\nconst neuron = (x) => dot(x, x);",
      expect.stringContaining("can't import or export"),
    ],
    [`${honest}//${"x".repeat(20_000)}`, expect.stringContaining("at most 20000 can be judged")],
  ])("%j", async (code, sentence) => {
    expect(await judge(code)).toMatchObject({ status: "invalid", score: 0, messages: [sentence] });
  });
});

describe("an error is told with the line of the reader's code", () => {
  test.each([
    [
      "function neuron(x, w, b) {\n\n  return dot(x, w) + b;\n}",
      /Line 3: dot is not defined\. An answer stands alone/,
    ],
    ["type N = number;\nfunction neuron(x: N[]) {\n  return x.length.foo.bar;\n}", /Line 3: TypeError/],
    [
      "fetch('https://example.org');\nfunction neuron() {}",
      /Line 1: fetch is not defined: an answer runs by itself/,
    ],
    ["function neuron(x) {\n  return neuron(x);\n}", /Line 2: The code calls itself too deeply/],
    ["function neuron(x) {\n  throw new Error('so\\nthere');\n}", /Line 2: Error: so there$/],
    ["function neuron(x) { z = 3; return z }", /z is not defined/],
  ])("%j", async (code, sentence) => {
    const { status, messages } = await judge(code);
    expect(status).toBe("wrong");
    expect(messages[0]).toMatch(sentence);
  });
});

describe("what a function returns", () => {
  const given = async (expression: string) => {
    const result = await run({ code: `const f = (x) => (${expression})`, entry: "f", calls: ["[[1, 2]]"] });
    return "calls" in result ? result.calls[0].outcome : result;
  };

  test.each<[string, unknown]>([
    ["[1, [2.5, -3], true, 'a', null]", [1, [2.5, -3], true, "a", null]],
    ["({ a: { b: [x] } })", { a: { b: [[1, 2]] } }],
    ["[-0, NaN, Infinity]", [-0, Number.NaN, Number.POSITIVE_INFINITY]],
    ["[new Float32Array([0.5, 2]), new Uint8Array([300])]", [[0.5, 2], [44]]],
    ["new Float64Array([1, 2, 3, 4]).subarray(1, 3)", [2, 3]],
    ["Object.freeze([1])", [1]],
    ["Object.create(null)", {}],
    ["'naïve 😀'", "naïve 😀"],
    ["JSON.parse('{\"__proto__\": 1}')", JSON.parse('{"__proto__": 1}')],
  ])("%s is taken over as data", async (expression, value) => {
    expect(await given(expression)).toEqual({ kind: "value", value });
  });

  test.each([
    ["undefined", "is a return missing?"],
    ["[x[7]]", "undefined, such as an entry past the end"],
    ["() => 1", "a function"],
    ["Promise.resolve(1)", "must not be async"],
    ["(async () => 1)()", "must not be async"],
    ["(function* () {})()", "a Generator"],
    ["new Map()", "a Map"],
    ["Symbol()", "a symbol"],
    ["10n", "a BigInt"],
    ["new Number(3)", "a Number"],
    ["new Date()", "a Date"],
    ["new Proxy([1], {})", "a Proxy"],
    ["[1, , 2]", "gaps"],
    ["Object.assign([1], { a: 1 })", "gaps"],
    ["({ get a() { return 1 } })", 'The field "a"'],
    ["({ [Symbol.toPrimitive]: 1 })", "a symbol among its fields"],
    ["({ then() {} })", "a function"],
    ["(() => { const a = []; a.push(a); return a })()", "lists within lists"],
    ["new Array(1e6).fill(0)", "more than 10000 values"],
    ["new Float64Array(1e6)", "more than 10000 values"],
    ["'a'.repeat(1e6)", "a text of 1000000 characters"],
  ])("%s is refused in a sentence", async (expression, sentence) => {
    expect(await given(expression)).toEqual({ kind: "failure", sentence: expect.stringContaining(sentence) });
  });
});

describe("hidden calls", () => {
  test("are at least six, beside the examples, other ones for each seed", () => {
    const calls = callsOf(stepExercise, {}, 3);
    expect(calls.filter(({ shown }) => shown)).toHaveLength(2);
    expect(calls.filter(({ shown }) => !shown).length).toBeGreaterThanOrEqual(6);
    expect(new Set(calls.map(({ inputs }) => inputs)).size).toBe(calls.length);
    expect(callsOf(stepExercise, {}, 3)).toEqual(calls);
    const others = new Set(callsOf(stepExercise, {}, 4).map(({ inputs }) => inputs));
    expect(calls.filter(({ inputs, shown }) => !shown && others.has(inputs))).toEqual([]);
  });

  test("have one in which each slip fails", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const hidden = callsOf(stepExercise, {}, seed).filter(({ shown }) => !shown);
      for (const slip of stepExercise.slips)
        expect(
          hidden.some(({ inputs, right }) =>
            difference(slip.value({}, ...JSON.parse(inputs)) as never, right),
          ),
          slip.id,
        ).toBe(true);
    }
  });

  test("can't hold what JSON can't", () => {
    const lost = exercise({ ...stepExercise, inputs: () => [Number.NaN] }) as CodeExercise;
    expect(() => callsOf(lost, {}, 1)).toThrow("step-in-code: draws the input NaN");
  });
});

describe("a result and the right one", () => {
  test.each<[never, Plain]>([
    [0.1 + 0.2, 0.3],
    [-0, 0],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [
      [1, [2]],
      [1, [2]],
    ],
    [{ a: 1, extra: 2 }, { a: 1 }],
    ["a", "a"],
  ] as never)("%j agrees with %j", (value, right) => {
    expect(difference(value, right)).toBeNull();
  });

  test.each<[never, Plain, string]>([
    [1, 2, "It is 1 instead of 2."],
    [1.000002, 1, "It is 1.000002 instead of 1."],
    [Number.NaN, 1, "It is NaN"],
    [Number.POSITIVE_INFINITY, 1e300, "dividing by 0"],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "It is Infinity"],
    ["2", 2, "It should be a number, not a text."],
    [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [1, 2],
        [3, 4],
      ],
      "At [1][1] it is 5 instead of 4.",
    ],
    [[1, 2], [1, 2, 3], "It should be a list of 3, and has 2."],
    [{ w: [1], b: 0 }, { w: [2], b: 0 }, "At w[0] it is 1 instead of 2."],
    [{ w: [2] }, { w: [2], b: 0 }, "It should be { w, b }: b is missing."],
    [1, [1], "It should be a list, not a number."],
    [false, true, "It should be true."],
  ] as never)("%j differs from %j", (value, right, sentence) => {
    expect(difference(value, right)).toContain(sentence);
  });
});
