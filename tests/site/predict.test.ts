import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const chapters = readdirSync("chapters/en").filter((name) => /^\d\d-/.test(name));

describe("questions to guess at", () => {
  test.each(chapters)("stand in %s at least twice, each with its answer among the options", (name) => {
    const text = readFileSync(`chapters/en/${name}`, "utf8");
    const found = [
      ...text.matchAll(/<Predict question="([^"]+)"(?: options=\{(\[.*?\])\} right="([^"]+)")?>/g),
    ];
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.length).toBe(text.split("<Predict").length - 1);
    for (const [, question, options, right] of found) {
      expect(question).toMatch(/\?$/);
      if (options) expect(JSON.parse(options)).toContain(right);
    }
  });
});
