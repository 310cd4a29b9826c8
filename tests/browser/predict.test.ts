import { describe, expect, it } from "vitest";
import { open } from "./setup.ts";

describe("a guess in the text", () => {
  it("opens its answer, and says the guess back", async () => {
    const page = await open("/loss-functions/");
    const [number, choice] = [page.locator(".predict").first(), page.locator(".predict").nth(1)];
    await number.getByLabel("Your guess").fill("2.3");
    await page.keyboard.press("Enter");
    await expect.poll(() => number.locator("details").innerText()).toContain("You guessed 2.3.");
    await choice.getByRole("button", { name: "cross-entropy" }).click();
    await expect.poll(() => choice.locator("details").innerText()).toContain("“cross-entropy” is right.");
    expect(await choice.getByRole("button", { pressed: true }).innerText()).toBe("cross-entropy");
  });

  it("has its answer folded without JavaScript", async () => {
    const page = await open("/loss-functions/", { javaScript: false });
    const one = page.locator(".predict").first();
    expect(await one.locator("button:visible, input:visible").count()).toBe(0);
    await one.locator("summary").click();
    expect(await one.innerText()).toContain("It is the logarithm of 10");
  });
});
