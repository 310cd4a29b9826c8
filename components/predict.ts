// A guess opens the answer below it, and is said back.
for (const predict of document.querySelectorAll<HTMLElement>(".predict")) {
  const answer = predict.querySelector("details");
  const said = predict.querySelector(".predict-said");
  const buttons = [...predict.querySelectorAll<HTMLElement>("[data-guess]")];

  function reveal(words: string): void {
    if (answer) answer.open = true;
    if (said) said.textContent = words;
  }

  for (const button of buttons)
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      const { guess } = button.dataset;
      reveal(
        guess === predict.dataset.right ? `“${guess}” is right.` : `You guessed “${guess}”. It is not so:`,
      );
    });

  predict.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = predict.querySelector("input")?.value.trim();
    reveal(guess ? `You guessed ${guess}.` : "");
  });
}
