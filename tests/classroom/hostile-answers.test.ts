import { execFileSync } from "node:child_process";
import { createContext, runInContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { judgeCode } from "../../classroom/code/judge.ts";
import { confinement, processPool } from "../../classroom/code/process.ts";
import { disguised, endless, escapes, forged, large, tampering } from "./hostile-answers.ts";
import { honest, stepExercise } from "./step-exercise.ts";

const pool = processPool(1, { seconds: 3 });
afterAll(pool.close);

let seed = 0;
const judge = (code: string) => judgeCode(stepExercise, {}, code, { seed: ++seed, run: pool.run });

const all = { endless, large, forged, disguised, tampering, escapes };

test("there are enough of them, each with a name of its own", () => {
  const names = Object.entries(all).flatMap(([kind, answers]) =>
    answers.map(({ name }) => `${kind}: ${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
});

test("an honest answer is right", async () => {
  expect(await judge(honest)).toMatchObject({ status: "right", score: 1 });
});

describe.each(Object.entries(all))("%s", (_, answers) => {
  test.each(answers.map((answer) => [answer.name, answer] as const))(
    "%s isn't right, is told why, and harms no answer after it",
    { timeout: 30_000 },
    async (_, { code, told }) => {
      const verdict = await judge(code);
      expect(verdict).toMatchObject({ status: expect.stringMatching(/^(wrong|invalid)$/), score: 0 });
      expect(verdict.messages.join("\n")).toMatch(told);
      for (const text of [...verdict.messages, ...(verdict.printed ?? [])])
        expect(text).toMatch(/^[^\p{Cc}\p{Cf}]{1,700}$/u);
      expect(await judge(honest)).toMatchObject({ status: "right" });
    },
  );
});

describe("a judge that compares where the answer runs", () => {
  test("takes honest answers for right and others for wrong", () => {
    expect(naiveJudge(honest.replaceAll(/: (number\[\]|number|\{ z: number; y: 0 \| 1 \})/g, ""))).toBe(true);
    expect(naiveJudge("function neuron() { return { z: 1, y: 1 } }")).toBe(false);
  });

  test.each(forged.map(({ name, code }) => [name, code]))("is fooled: %s", (_, code) => {
    expect(naiveJudge(code)).toBe(true);
  });
});

/** What one would write first: the answer, the inputs and the right function together, and a difference. */
function naiveJudge(code: string): boolean {
  const harness = `
    var reference = (x, w, b) => {
      let z = b;
      for (let i = 0; i < x.length; i++) z += x[i] * w[i];
      return { z, y: Number(z >= 0) };
    };
    const differs = (given, right) => Math.abs(given - right) > 1e-6;
    const agrees = (given, right) => Object.keys(right).every((name) => !differs(given[name], right[name]));
    const calls = ${JSON.stringify(JSON.stringify(stepExercise.examples({})))};`;
  const check = "JSON.parse(calls).every((inputs) => agrees(neuron(...inputs), reference(...inputs)))";
  return runInContext(`${harness}\n${code}\n;${check}`, createContext({}), { timeout: 5000 });
}

test("the process behind it reads no file but its own, writes none, starts nothing and knows no environment", () => {
  const attempts = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { execFileSync } from "node:child_process";
    import { Worker } from "node:worker_threads";
    const attempt = (work) => { try { work(); return "done"; } catch (error) { return error.code; } };
    console.log(JSON.stringify({
      own: attempt(() => readFileSync("package.json")),
      tests: attempt(() => readFileSync("tests/classroom/step-exercise.ts")),
      chapters: attempt(() => readFileSync("chapters/en/exercises/index.ts")),
      passwords: attempt(() => readFileSync("/etc/passwd")),
      write: attempt(() => writeFileSync("package.json.new", "")),
      process: attempt(() => execFileSync("true")),
      worker: attempt(() => new Worker("", { eval: true })),
      environment: Object.keys(process.env),
    }));`;
  const out = execFileSync(process.execPath, [...confinement, "--input-type=module", "-e", attempts], {
    env: {},
  });
  const denied = "ERR_ACCESS_DENIED";
  expect(JSON.parse(String(out))).toEqual({
    own: "done",
    tests: denied,
    chapters: denied,
    passwords: denied,
    write: denied,
    process: denied,
    worker: denied,
    environment: [],
  });
});

test("several run at a time, each in a process of its own, and one that is ended takes none along", {
  timeout: 30_000,
}, async () => {
  const two = processPool(2, { seconds: 3 });
  const answers = [endless[6].code, honest, honest, "process.exit()", honest];
  const verdicts = await Promise.all(
    answers.map((code, i) => judgeCode(stepExercise, {}, code, { seed: i, run: two.run })),
  );
  expect(verdicts.map(({ status }) => status)).toEqual(["wrong", "right", "right", "wrong", "right"]);
  two.close();
});
