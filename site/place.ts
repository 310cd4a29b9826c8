/** Where a chapter's file stands in the book: `en/01-perceptron` is chapter 1 of the English book. */
export interface Place {
  language: string;
  number: number;
  slug: string;
}

/**
 * Place of a chapter, from its id or from any path that ends in `language/NN-slug` or `language/NN-slug.mdx`.
 * Throws where the name has another form.
 */
export function placeOf(path: string): Place {
  const match = /(?:^|[/\\])([a-z]{2,3}(?:-[A-Za-z]+)?)[/\\](\d\d)-([a-z0-9-]+)(?:\.mdx)?$/.exec(path);
  if (!match) throw new Error(`a chapter is named like en/01-perceptron.mdx, not ${path}`);
  return { language: match[1], number: Number(match[2]), slug: match[3] };
}
