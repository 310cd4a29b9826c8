import { renderToString } from "solid-js/web";
import { describe, expect, it } from "vitest";
import { OpenFile } from "../../components/parts/open-file.tsx";
import { TextField } from "../../components/parts/text-field.tsx";

const nothing = () => undefined;

describe("a field for words", () => {
  it("is tied to its label, its hint and what is wrong with it", () => {
    const html = renderToString(() => (
      <TextField label="title" value="" hint="A few words." problem="It is empty." onInput={nothing} />
    ));
    const [, id] = /for="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-problem"`);
    expect(html).toContain('aria-invalid="true"');
  });

  it("claims no problem while there is none", () => {
    const html = renderToString(() => <TextField label="title" value="Week 1" onInput={nothing} />);
    expect(html).not.toContain("aria-invalid");
    expect(html).not.toContain("aria-describedby");
  });

  it("has several lines where that is asked for", () => {
    const html = renderToString(() => <TextField label="text" value="" lines={4} onInput={nothing} />);
    expect(html).toMatch(/<textarea[^>]*rows="4"/);
  });
});

it("a button that opens files holds the browser's own field, by the button's name", () => {
  const html = renderToString(() => <OpenFile label="Open a file" accept=".json" onOpen={nothing} />);
  expect(html).toMatch(/<label[^>]*>.*<input[^>]*type="file"[^>]*>.*Open a file.*<\/label>/);
  expect(html).toContain('accept=".json"');
});
