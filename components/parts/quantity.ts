/** What a number is, and so how it is coloured: each has a class `q-…` that sets the text colour. */
export type Quantity = "signal" | "weight" | "weight-negative" | "error" | "gradient";

/** The class of a quantity, or nothing. */
export const quantityClass = (quantity?: Quantity) => (quantity ? `q-${quantity}` : "");

/** A weight or bias owns one of two colours, by its sign. */
export const weightQuantity = (weight: number): Quantity => (weight < 0 ? "weight-negative" : "weight");
