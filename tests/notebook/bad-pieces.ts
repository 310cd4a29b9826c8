import { mark } from "./marked.ts";

/** A cell with this code. */
export const cell = (code: string, meta = "live id=sum") => `\`\`\`ts ${meta}\n${code}\n\`\`\``;

/** One that nothing is wrong with. */
export const good = cell("const z = dot([1, 2], [3, 4]); //=> 11");

/** A piece of a chapter that has to be refused where its mark stands. */
type Refused = [what: string, piece: string, message: string];

export const refused: Refused[] = [
  ["a display formula without a cell", `${mark}$$\nz = 1\n$$`, "this display formula has no cell"],
  [
    "a display formula with text before its cell",
    `${mark}$$\nz = 1\n$$\n\nText.\n\n${good}`,
    "this display formula has no cell",
  ],
  [
    "a display formula with a listing after it",
    `${mark}$$\nz = 1\n$$\n\n\`\`\`ts\ndot()\n\`\`\``,
    "this display formula has no cell",
  ],
  [
    "bad TeX in a display formula",
    `$$\n\\sym{z}{z} =\n  1 + ${mark}\\oops\n$$\n\n${good}`,
    "can't be typeset: Undefined control sequence: \\oops",
  ],
  [
    "bad TeX in the second formula of a pair",
    `$$\nz\n$$\n\n$$\nz + ${mark}\\oops\n$$\n\n${good}`,
    "Undefined control sequence",
  ],
  [
    "bad TeX in the middle of a paragraph",
    `${good}\n\nLook at *this $z = ${mark}\\oops$* here.`,
    "Undefined control sequence",
  ],
  [
    "bad TeX between two dollars each",
    `${good}\n\nLook at $$z = ${mark}\\oops$$ here.`,
    "Undefined control sequence",
  ],
  [
    "a link in a formula",
    `${good}\n\nLook at $${mark}\\href{https://example.org}{z}$ here.`,
    "\\href can't be used here",
  ],
  [
    "a symbol without its variable",
    `$$\n\\sym{z}{z} = ${mark}\\sym{q}{q}\n$$\n\n${good}`,
    '\\sym{q}: its cell "sum" has no variable "q"',
  ],
  [
    "a symbol of the prose that no cell declares",
    `${good}\n\nSee $z + ${mark}\\sym{q}{q}$.`,
    '\\sym{q}: no cell of this chapter declares "q"',
  ],
  [
    "a cell without an expectation",
    `${mark}${cell("const z = dot([1], [2]);")}`,
    'the cell "sum" expects nothing',
  ],
  [
    "an expectation that doesn't hold",
    cell(`const z = dot([1], [2]); ${mark}//=> 3`),
    'the cell "sum" expects 3 but gives 2',
  ],
  [
    "one that doesn't hold, behind types",
    cell(`const z: number = dot([1], [2]) as number; ${mark}//=> 3`),
    "expects 3 but gives 2",
  ],
  [
    "one that doesn't hold, further down",
    cell(`dot([1], [2]); //=> 2\n\nfunction f() {\n  return dot([1], [2]);\n}\nf(); ${mark}//=> 2.1`),
    "expects 2.1 but gives 2",
  ],
  [
    "an error that doesn't come",
    cell(`dot([1], [2]); ${mark}//=> throws "no"`),
    'expects throws "no" but gives no error',
  ],
  [
    "another error than the one expected",
    cell(`dot([1], [2, 3]); ${mark}//=> throws "no"`),
    'expects throws "no" but gives dot: the vectors have lengths',
  ],
  [
    "an expectation that is never reached",
    cell(`dot([1], [2, 3]); //=> throws "length"\ndot([1], [2]); ${mark}//=> 2`),
    "expects 2 but stops before that line",
  ],
  ["an expectation that is no value", cell(`dot([1], [2]); ${mark}//=> two`), "//=> two is not a value"],
  [
    "an expectation on a constant",
    cell(`const w = [8, 4];\nconst z: number = w[0]; ${mark}//=> 8`),
    "stands on a constant",
  ],
  [
    "an expectation on a constant of a cell above",
    `${cell("const z = 29;\ndot([z], [1]); //=> 29", "live id=first")}\n\n${cell(`display(z); ${mark}//=> 29`)}`,
    "stands on a constant",
  ],
  [
    "an expectation behind no statement",
    cell(`const f = () => {\n  dot([1], [2]); ${mark}//=> 2\n};`),
    "must end a statement",
  ],
  ["a cell without an id", `${mark}${cell("dot([1], [2]); //=> 2", "live")}`, "this cell has no id"],
  [
    "a cell with more than an id",
    `${mark}${cell("dot([1], [2]); //=> 2", "live id=sum hidden")}`,
    "this cell has no id",
  ],
  [
    "an id with strange letters",
    `${mark}${cell("dot([1], [2]); //=> 2", "live id=Sum_1")}`,
    '"Sum_1" is no cell id',
  ],
  [
    "an id that belongs to a number of the prose",
    `${mark}${cell("dot([1], [2]); //=> 2", "live id=number-1")}`,
    '"number-1" is no cell id',
  ],
  [
    "an id that is there twice",
    `${good}\n\n${mark}${good}`,
    'the cell id "sum" is taken by the cell in line',
  ],
  [
    "a reference to nothing",
    `${good}\n\nSee ${mark}[](#eq-nowhere).`,
    'nothing on this page has the id "eq-nowhere"',
  ],
  [
    "a link to nothing",
    `${good}\n\nSee ${mark}[these words](#nowhere).`,
    'nothing on this page has the id "nowhere"',
  ],
  [
    "a reference to what has no number",
    `${good}\n\nSee ${mark}[](#cell-sum).`,
    '"cell-sum" has no number to refer to',
  ],
  ...["ts Live id=sum", "ts id=sum", "js live", "typescript live id=sum", "tsx live", "live id=sum"].map(
    (head): Refused => [
      `the fence "${head}"`,
      `${mark}\`\`\`${head}\ndot([1], [2]); //=> 2\n\`\`\``,
      `"${head}" is no live cell: write \`\`\`ts live id=some-name`,
    ],
  ),
  ["a fence for a formula", `${mark}\`\`\`math\nz = 1\n\`\`\``, "stands between two lines of $$"],
  [
    "a display formula on one line",
    `${mark}$$z = 1$$\n\n${good}`,
    "this display formula is not on lines of its own",
  ],
  [
    "a symbol whose name stands in braces",
    `$$\n\\sym{z}{z} = ${mark}\\sym{{z}}{z}\n$$\n\n${good}`,
    "this \\sym names no variable",
  ],
  [
    "a symbol made without \\sym",
    `${good}\n\nSee $z + ${mark}\\htmlData{sym=q}{q}$.`,
    "\\htmlData can't be used here: write \\sym{name}{tex}",
  ],
  ...["// => 2", "//-> 2", "// -> 2", "//→ 2", '// => throws "no"'].map(
    (comment): Refused => [
      `the comment ${comment}`,
      cell(`dot([1], [2]); //=> 2\ndot([1], [2]); ${mark}${comment}`),
      `${comment} is only a comment: write //=> ${comment.replace(/^\S+ (?:=> )?(?:-> )?/, "")}`,
    ],
  ),
  [
    "an error that may say anything",
    cell(`dot([1], [2, 3]); ${mark}//=> throws ""`),
    '//=> throws "" is not a value',
  ],
  [
    "an expectation on a constant in disguise",
    cell(`const z: number = Math.max(3); ${mark}//=> 3`),
    "stands on a constant",
  ],
  ["an export", cell(`dot([1], [2]); //=> 2\n${mark}export const z = 1;`), "A cell exports nothing"],
  [
    "the import of a default",
    cell(`import ${mark}engine from "engine";\nengine.dot([1], [2]); //=> 2`),
    '"engine" has no default to import as engine',
  ],
  ["a number without expression", `${good}\n\nIt is ${mark}\`= \`.`, "this number has no expression"],
  ["a number without a blank", `${good}\n\nIt is ${mark}\`=z\`.`, "write `= z`, with a blank"],
  ["a number that is typed", `${good}\n\nIt is \`= ${mark}42\`.`, "`= 42` stands on a constant"],
  ["a number that declares", `${good}\n\nIt is \`= ${mark}const q=1\`.`, "is not one expression"],
  ["a number of two statements", `${good}\n\nIt is \`= ${mark}z; z\`.`, "is not one expression"],
  ["a number that is nothing", `${good}\n\nIt is \`= ${mark}[z][1]\`.`, "gives nothing"],
  ["a number that is a function", `${good}\n\nIt is \`= ${mark}dot\`.`, "gives neither a number, a text"],
  ["a number that is an object", `${good}\n\nIt is \`= ${mark}({ z })\`.`, "gives neither a number, a text"],
  ["a number that is none", `${good}\n\nIt is \`= ${mark}z / 0 - z / 0\`.`, "gives NaN"],
  [
    "an unknown number format",
    `${good}\n\nIt is ${mark}\`= z | 3 places\`.`,
    '"3 places" is no number format',
  ],
  ["a number that can't be read", `${good}\n\nIt is \`= z ${mark}z\`.`, "can't be read from here on"],
  [
    "a number of an unknown name",
    `${good}\n\nIt is \`= z + ${mark}q | 2 digits\`.`,
    "q is not declared in this cell or above it",
  ],
  [
    "a syntax error",
    cell(`const z: number = dot([1], [2]); //=> 2\nconst y: number = ${mark}= 3;`),
    "can't be read from here on",
  ],
  [
    "a quote that isn't closed",
    cell(`const z: number = dot([1], [2]); //=> 2\nconst y: string = ${mark}'a;`),
    "isn't closed",
  ],
  ["a runtime error", cell(`dot([1], [2]); //=> 2\n${mark}(null as any).z;`), "There is nothing (null)"],
  [
    "an unknown name",
    cell(`const y: number[] = [1];\nconst z: number = dot(y, ${mark}xs); //=> 2`),
    "xs is not declared in this cell or above it",
  ],
  [
    "a name that is declared only below",
    `${cell(`dot([1], [${mark}later]); //=> 2`, "live id=first")}\n\n${cell("const later = dot([1], [2]); //=> 2")}`,
    "later is not declared",
  ],
  [
    "an assignment to a cell above",
    `${cell("let z = dot([1], [2]); //=> 2", "live id=first")}\n\n${cell(`const y: number = dot([1], [z]); //=> 2\n${mark}z = y;`)}`,
    "z belongs to a cell above",
  ],
  [
    "a formula from a cell that can't be typeset",
    cell(`${mark}dot([1], [2]); //=> 2\ntex\`\\oops\``),
    'the cell "sum" displays \\oops',
  ],
];
