import { expect, test } from "vitest";
import { readParameter, withParameter } from "../../components/parts/query.ts";

test("a parameter that was set can be read", () => {
  for (const value of ["w:8,4,2;b:-5", "a b", "ü&=?#%", ""]) {
    expect(readParameter(withParameter("?x=1", "neuron", value), "neuron")).toBe(value);
  }
});

test("commas, colons and semicolons stay legible", () => {
  expect(withParameter("", "neuron", "w:8,4,2;b:-5")).toBe("?neuron=w:8,4,2;b:-5");
});

test("other parameters stay as they were written", () => {
  expect(withParameter("?a=1%2C2&neuron=old&b", "neuron", "new")).toBe("?a=1%2C2&b&neuron=new");
  expect(withParameter("?a=1&neuron=old", "neuron", null)).toBe("?a=1");
  expect(withParameter("?neuron=old", "neuron", null)).toBe("");
});

test("a parameter that isn't there is null", () => {
  expect(readParameter("?a=1", "neuron")).toBeNull();
});
