/** What can be done about a notice: the word on its button, and what the button does. */
export type Choice = [word: string, act: () => void];

/** Shows a notice in its place; taking one of its choices takes it away. */
export function showNotice(place: HTMLElement, text: string, choices: Choice[]): void {
  const buttons = choices.map(([word, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", () => {
      place.replaceChildren();
      act();
    });
    return button;
  });
  place.replaceChildren(text, ...buttons);
}
