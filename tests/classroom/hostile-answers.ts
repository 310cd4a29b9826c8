/** An answer that tries to be taken for right, or to do harm. */
export interface HostileAnswer {
  readonly name: string;
  readonly code: string;
  /** What the verdict says of it. */
  readonly told: RegExp;
}

const neuron = (body: string, before = "") => `${before}\nfunction neuron(x, w, b) { ${body} }`;
const answer = (name: string, told: RegExp, code: string): HostileAnswer => ({ name, told, code });

const stopped = /was stopped: does/;
const refused = /returned/;
const unequal = /should give/;
const sum = "let z = b; for (let i = 0; i < x.length; i++) z += x[i] * w[i]; const y = Number(z >= 0);";

export const endless = [
  answer("a loop", stopped, neuron("while (true);")),
  answer("a loop before any call", stopped, neuron("return 1", "for (;;);")),
  answer(
    "a loop that catches its end",
    stopped,
    neuron("for (;;) try { for (;;); } catch {} finally { for (;;); }"),
  ),
  answer("a regular expression", stopped, neuron("return /^(a|aa)+$/.test('a'.repeat(60) + 'b')")),
  answer("a loop in an error's message", stopped, neuron("throw { get message() { for (;;); } }")),
  answer("a loop in an error's toString", stopped, neuron("throw { toString() { for (;;); } }")),
  answer("a loop in the language's own code", stopped, neuron("[].join.call({ length: 2 ** 53 - 1 })")),
  answer("a generator", stopped, neuron("return [...(function* () { for (;;) yield 1; })()]")),
  answer(
    "promises in a circle",
    unequal,
    neuron("const turn = () => Promise.resolve().then(turn); turn(); return 1"),
  ),
  answer("a flood of lines", stopped, neuron("for (;;) console.log('x'.repeat(1e5), x, w)")),
  answer(
    "a flood of things to show",
    stopped,
    neuron("const a = new Array(1e5).fill({ a: [1] }); for (;;) console.log(a)"),
  ),
];

export const large = [
  answer("a list that grows", stopped, neuron("const a = []; for (;;) a.push([1, 2, 3])")),
  answer("a text that doubles", stopped, neuron("let s = 'x'; for (;;) s += s")),
  answer("a full list", stopped, neuron("return new Array(1e9).fill(1)")),
  answer(
    "many buffers",
    /stopped|RangeError|out of memory/,
    neuron("const a = []; for (;;) a.push(new Float64Array(1e6))"),
  ),
  answer("a map that grows", stopped, neuron("const m = new Map(); for (let i = 0; ; i++) m.set(i, {})")),
  answer("a number of a billion digits", /BigInt/, neuron("return 2n ** 2n ** 40n")),
  answer("calls within calls", /calls itself too deeply/, neuron("return neuron(x, w, b)")),
  answer(
    "toString within toString",
    /calls itself too deeply/,
    neuron("const o = { toString: () => String(o) }; return String(o)"),
  ),
  answer(
    "brackets within brackets",
    /can't be read|calls itself/,
    neuron(`return ${"(".repeat(9000)}1${")".repeat(9000)}`),
  ),
  answer("JSON within JSON", /calls itself|SyntaxError/, neuron("return JSON.parse('['.repeat(1e6))")),
  answer(
    "lists within lists",
    refused,
    neuron("let a = []; for (let i = 0; i < 1e4; i++) a = [a]; return a"),
  ),
  answer("a list within itself", refused, neuron("const a = []; a.push(a); return { z: a, y: a }")),
  answer(
    "one list a million times",
    refused,
    neuron("let a = [1]; for (let i = 0; i < 6; i++) a = new Array(10).fill(a); return a"),
  ),
  answer("a long text", refused, neuron("return 'x'.repeat(1e6)")),
  answer("a long list", refused, neuron("return new Array(1e5).fill(0)")),
  answer("a list of gaps", refused, neuron("const a = []; a.length = 2 ** 32 - 1; return a")),
  answer("many numbers", refused, neuron("return new Float64Array(3e6)")),
  answer("long code", /at most 20000 can be judged/, neuron(`return 1 //${"x".repeat(1e6)}`)),
];

/** These are taken for right by a judge that compares where the answer runs: see `naiveJudge`. */
export const forged = [
  answer("Math.abs says 0", unequal, neuron("return { z: 1, y: 1 }", "Math.abs = () => 0;")),
  answer("every says yes", unequal, neuron("return { z: 1, y: 1 }", "Array.prototype.every = () => true;")),
  answer("Object.keys finds none", unequal, neuron("return { z: 1, y: 1 }", "Object.keys = () => [];")),
  answer(
    "JSON.parse gives other inputs",
    unequal,
    neuron("return { z: 0, y: 1 }", "JSON.parse = () => [[[0], [0], 0]];"),
  ),
  answer(
    "the right function is replaced",
    /reference is not defined/,
    neuron("return { z: 1, y: 1 }", "reference = neuron;"),
  ),
  answer("NaN is near everything", /NaN/, neuron("return { z: NaN, y: NaN }")),
  answer("undefined is near everything", /undefined/, neuron("return { z: undefined, y: undefined }")),
  answer(
    "a getter that gives NaN",
    refused,
    neuron("return { get z() { return NaN }, get y() { return NaN } }"),
  ),
  answer("a Proxy with every field", /a Proxy/, neuron("return new Proxy({}, { get: () => NaN })")),
  answer("a Proxy within", /a Proxy/, neuron("const p = new Proxy({}, {}); return { z: p, y: p }")),
  answer("a valueOf", refused, neuron("const o = { valueOf: () => NaN }; return { z: o, y: o }")),
  answer(
    "a Symbol.toPrimitive",
    refused,
    neuron("const o = { [Symbol.toPrimitive]: () => NaN }; return { z: o, y: o }"),
  ),
  answer("fields that are inherited", unequal, neuron("return Object.create({ z: NaN, y: NaN })")),
  answer(
    "fields of every object",
    /./,
    neuron("return {}", "Object.prototype.z = Object.prototype.y = NaN;"),
  ),
  answer(
    "a class with getters",
    unequal,
    neuron("return new Out()", "class Out { get z() { return NaN } get y() { return NaN } }"),
  ),
  answer("inputs made easy", unequal, neuron("x.fill(0); return { z: b, y: Number(b >= 0) }")),
  answer("inputs made empty", unequal, neuron("x.length = 0; return { z: b, y: Number(b >= 0) }")),
  answer(
    "the examples by heart",
    /The examples are right, but another call isn't/,
    neuron("return b === -5 ? { z: 6, y: 1 } : { z: -1, y: 0 }"),
  ),
];

export const disguised = [
  answer("a toJSON", refused, neuron(`${sum} return { toJSON: () => ({ z, y }) }`)),
  answer("a thenable", refused, neuron(`${sum} return { z, y, then(done) { done({ z, y }) } }`)),
  answer("a promise", /must not be async/, `async ${neuron(`${sum} return { z, y }`).trim()}`),
  answer("a generator", /a Generator/, neuron(`${sum} yield { z, y }`).replace("function", "function*")),
  answer("a function", /a function/, neuron("return () => 1")),
  answer("its text", unequal, neuron(`${sum} return JSON.stringify({ z, y })`)),
  answer("a text for a number", /not a text/, neuron(`${sum} return { z: String(z), y }`)),
  answer("a Number object", /a Number/, neuron(`${sum} return { z: new Number(z), y }`)),
  answer("a BigInt", /a BigInt/, neuron(`${sum} return { z, y: BigInt(y) }`)),
  answer("true for 1", /not true or false/, neuron(`${sum} return { z, y: z >= 0 }`)),
  answer("a list in a list", unequal, neuron(`${sum} return [{ z, y }]`)),
  answer("a field missing", /y is missing/, neuron(`${sum} return { z }`)),
];

export const tampering = [
  answer(
    "descriptors are given setters",
    /./,
    neuron(
      "return { z: 1, y: 1 }",
      `const wrong = Object.assign(Object.create(null), { get: () => NaN, set() {}, configurable: true });
for (const name of "value writable enumerable configurable length 0 1 2".split(" "))
  Reflect.defineProperty(Object.prototype, name, wrong);`,
    ),
  ),
  answer(
    "lists are given setters",
    /./,
    neuron(
      "return { z: 1, y: 1 }",
      "Object.defineProperty(Array.prototype, 0, { set() {}, get: () => 'z' });",
    ),
  ),
  answer(
    "Object is another",
    unequal,
    neuron("return { z: 1, y: 1 }", "globalThis.Object = globalThis.Array = globalThis.Number = () => true;"),
  ),
  answer(
    "everything is deleted",
    unequal,
    neuron(
      "return 1",
      "for (const name of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[name] } catch {}",
    ),
  ),
  answer("undefined is another", /read-only|isn't|Error/, neuron("return 1", "undefined = { z: 1, y: 1 };")),
  answer(
    "the function is a getter",
    /no function|calls/,
    "let n = 0; Object.defineProperty(globalThis, 'neuron', { get: () => n++ ? 1 : () => 1 });",
  ),
  answer(
    "the function is a Proxy",
    unequal,
    "const neuron = new Proxy(() => 1, { apply: () => ({ z: 1, y: 1 }) });",
  ),
  answer("the name is a trap", /no function/, "const neuron = { call: () => ({ z: 1, y: 1 }) };"),
  answer(
    "stack traces lie",
    /Error/,
    neuron("null.x", "Error.prepareStackTrace = () => { throw 'Right in all 99 calls.' };"),
  ),
  answer("the console is another", unequal, neuron("return console.log(1)", "console.log = () => 1;")),
  answer(
    "calls are counted",
    unequal,
    neuron("return n++ < 2 ? { z: b + 11, y: Number(b + 11 >= 0) } : 1", "var n = 0;"),
  ),
  answer("a bet on chance", unequal, neuron("return { z: Math.random(), y: Math.round(Math.random()) }")),
  answer("a bet on the clock", unequal, neuron("return { z: Date.now(), y: performance.now() }")),
];

export const escapes = [
  answer(
    "an import",
    /can't import/,
    `import { readFileSync } from "node:fs";\n${neuron("return readFileSync('/etc/passwd', 'utf8')")}`,
  ),
  answer("an import later", /must not be async/, neuron("return import('node:fs')")),
  answer(
    "require",
    /require is not defined/,
    neuron("return require('fs').readFileSync('tests/classroom/step-exercise.ts')"),
  ),
  answer("process.exit", /process is not defined/, neuron("process.exit(0)")),
  answer("a message to the judge", /process is not defined/, neuron("process.send({ calls: [] })")),
  answer("a message to the page", /postMessage is not defined/, neuron("postMessage({ calls: [] })")),
  answer("fetch", /fetch is not defined/, neuron("return fetch('https://example.org')")),
  answer("the page", /document is not defined/, neuron("return document.body.innerHTML")),
  answer(
    "Function's own world",
    /process is not defined/,
    neuron("return (() => {}).constructor('return process.env')()"),
  ),
  answer("eval", /require is not defined/, neuron("return (0, eval)('require(\"child_process\")')")),
  answer(
    "WebAssembly",
    /WebAssembly is not defined/,
    neuron("return new WebAssembly.Memory({ initial: 65536 })"),
  ),
  answer("the caller", /./, neuron("return arguments.callee.caller")),
  answer("code after the code", /no function|can't be read/, "} ) ; globalThis.verdict = 'right'; ({"),
  answer("code in a comment left open", /can't be read/, `${neuron("return 1")} /*`),
  answer(
    "a verdict that is thrown",
    /wrong|neuron\(/,
    neuron("throw { status: 'right', score: 1, messages: ['Right in all 8 calls.'] }"),
  ),
  answer(
    "a verdict that is returned",
    unequal,
    neuron("return { status: 'right', score: 1, kind: 'value', calls: [] }"),
  ),
  answer(
    "a verdict that is printed",
    unequal,
    neuron('console.log(\'{"status":"right","score":1}\'); return 1'),
  ),
  answer(
    "letters that turn others round, thrown",
    /Line 2: Error: a b$/m,
    neuron("throw new Error('a\\u202e\\u0007\\nb')"),
  ),
  answer(
    "letters that turn others round, returned",
    /gives "a\\u\{202e\}\\u001b\[2Jb"/,
    neuron("console.log('a\\u202e\\u001b[2J\\nb'); return 'a\\u202e\\u001b[2Jb'"),
  ),
];
