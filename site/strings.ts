import { type Language, languageOf } from "./languages.ts";
import { playgroundText } from "./playground-text.ts";

const en = {
  title: "Forward & Back",
  subtitle: "An interactive textbook on neural networks",
  skip: "Skip to the text",
  contents: "Contents",
  colophon: "Colophon",
  chapter: "Chapter",
  onThisPage: "On this page",
  sitePages: "The book",
  neighbours: "Before and after this chapter",
  previous: "Previous",
  next: "Next",
  opening: "Opening",
  toCome: "to come",
  goThere: "Go there",
  theme: "Theme",
  themes: { system: "System", light: "Light", dark: "Dark" },
  licence: "Text and figures CC BY 4.0, code MIT.",
  exercises: "Exercises",
  solved: "solved",
  exercisesIntroduction: "Every exercise of the book, from warm-up to hard, and how far you are with each.",
  playground: {
    title: "The playground",
    description:
      "A small network, some points to learn, and everything about both to change while you watch.",
    text: playgroundText,
  },
  contentsIntroduction: "Eight chapters, from one neuron to a network that reads handwriting.",
  references: {
    equation: "equation",
    figure: "figure",
    exercise: "exercise",
    section: "section",
    chapter: "chapter",
  },
  cells: {
    run: "Run",
    stop: "Stop",
    reset: "Reset",
    copy: "Copy",
    share: "Link",
    code: "Code of the cell",
    symbols: "Symbols and their present values",
    equation: "Equation",
  },
  /** around the values that cells show, with {places} for numbers */
  outputs: {
    line: "Line {line}.",
    goThere: "Go there",
    matrix: "matrix, {rows} by {columns}",
    cutMatrix: "Shown: {shownRows} of {rows} rows, {shownColumns} of {columns} columns.",
    cutTable: "Shown: the first {shownRows} of {rows} rows.",
  },
  notebook: {
    runAll: "Run all cells",
    stopAll: "Stop",
    resetAll: "Reset all cells",
    takeTypeScript: "Take home as .ts",
    takeNotebook: "Take home as .ipynb",
    takeTypeScriptHint: "One file with your edits; runs with Node 22.18 or later, Deno or Bun",
    takeNotebookHint: "A Jupyter notebook with your edits, for Deno's TypeScript kernel",
    words: {
      running: "Running …",
      stopped: "Stopped by you. Change the code or run it again.",
      overrun: "Stopped after {seconds} seconds. Perhaps a loop in this cell never ends.",
      mute: "The sandbox no longer answered: a cell has broken something that it runs on, such as a built-in of JavaScript. A fresh one stands ready. Run the cells that you need again.",
      scriptMissing:
        "The part of the book that runs cells could not be loaded. Check the connection, then run the cell again.",
      copied: "Copied.",
      notCopied: "The browser does not let the page copy. Select the code and copy it by hand.",
      linkCopied: "Link copied. It carries this cell's code.",
      linkInAddress: "The address of this page now carries this cell's code. Copy it from there.",
      reset: "This is the book's code again.",
      allReset: "All cells have the book's code again.",
      undo: "Undo",
      notRun: "Not run yet.",
      restored: "Your code from last time. Run it to see what it gives.",
      bookChanged: "The book's code of this cell has changed since your edit.",
      keepMine: "Keep mine",
      takeNew: "Take the new code",
      shared: "This code came with the link. It has not run.",
      runShared: "Run it",
      dropShared: "Put it away",
      brokenLink:
        "The code in this page's address can't be read: {reason}. Ask for the link again; the book's own code is below.",
      notKept: "The browser does not keep data for this page, so your edits last only until you leave it.",
      notLoaded:
        "The part of the book that runs cells could not be loaded. Check the connection, then load the page again.",
      notTaken: "The chapter could not be fetched for the file. Check the connection and try again.",
    },
  },
  assignment: {
    title: "Your assignment",
    description: "Work on what your instructor has assigned, and hand it in as a file.",
    introduction:
      "Your answers stay in this browser until you hand them in. This page sends nothing anywhere: handing in gives you a file, which you upload where your course collects work.",
    noScript: "Opening an assignment needs JavaScript.",
  },
  assign: {
    title: "Make an assignment",
    description: "Choose exercises of the book, say how they are to be done, and hand them out.",
    introduction: (guide: string, grade: string) =>
      `You get two things: a link or a file for your students, and a key for yourself, with which you <a href="${grade}">grade</a> what they hand in. This page works in your browser alone and sends nothing anywhere. What you type is kept here until you change it. <a href="${guide}">For instructors</a> tells how a course is run this way.`,
    noScript: "Choosing and saving need JavaScript. The list below shows what the book has.",
  },
  grade: {
    title: "Grade",
    description: "Judge what students have handed in, and fill in your school’s gradebook.",
    introduction: (guide: string) =>
      `Everything happens on this machine, in this page. Nothing that you open here is sent anywhere, and nothing of it stays in the browser when you leave: save the grading if you want to go on later. <a href="${guide}">For instructors</a> says what the grades promise, and what they don’t.`,
    noScript: "Grading needs JavaScript.",
  },
  notFound: {
    title: "There is no such page",
    text: "The address may have been mistyped, or the page may have moved. Everything the book holds is in the contents.",
  },
};

/** Every word of the interface, by language. The text of the book itself is in chapters/. */
export type Strings = typeof en;

export const strings: Record<Language, Strings> = { en };

/** The words for the file at a path such as chapters/en/01-perceptron.mdx. */
export const stringsFor = (path: string): Strings => strings[languageOf(path)];
