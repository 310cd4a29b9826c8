import { describe, expect, test } from "vitest";
import { explain, isAtLeast, isInstalled } from "../../scripts/install.mjs";

describe("a version of Node is new enough", () => {
  test.each([
    ["v22.18.0", true],
    ["v24.0.1", true],
    ["v22.17.9", false],
    ["v20.20.2", false],
    ["", false],
  ])("%s: %s", (version, expected) => {
    expect(isAtLeast(version, [22, 18])).toBe(expected);
  });
});

describe("the packages are installed", () => {
  const lock = {
    packages: {
      "": { devDependencies: { astro: "7.0.0" } },
      "node_modules/astro": { version: "7.0.0" },
      "node_modules/binary-darwin": { version: "1.0.0", optional: true },
    },
  };

  test("when all direct dependencies are there in the lockfile's version", () => {
    expect(isInstalled(lock, { packages: { "node_modules/astro": { version: "7.0.0" } } })).toBe(true);
  });

  test("not when npm never finished", () => {
    expect(isInstalled(lock, undefined)).toBe(false);
  });

  test("not when one has another version", () => {
    expect(isInstalled(lock, { packages: { "node_modules/astro": { version: "6.0.0" } } })).toBe(false);
  });

  test("not when a direct dependency is missing", () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });

  test("not when one is left over", () => {
    const packages = {
      "node_modules/astro": { version: "7.0.0" },
      "node_modules/left-pad": { version: "1.3.0" },
    };
    expect(isInstalled(lock, { packages })).toBe(false);
  });
});

describe("a failed installation is explained", () => {
  test.each([
    ["npm error code ENOTFOUND", "no network"],
    ["npm error code ENOSPC", "disk is full"],
    ["npm error code EACCES", "may not write"],
    [
      "npm error `npm ci` can only install packages when your package.json and package-lock.json",
      "do not agree",
    ],
    ["npm error code E500", "what it said stands above"],
  ])("%s: %s", (output, sentence) => {
    expect(explain(output)).toContain(sentence);
  });
});
