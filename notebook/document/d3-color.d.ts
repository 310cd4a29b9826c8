/** The part of d3-color (a dependency of Plot's, without types of its own) that the canvas uses. */
declare module "d3-color" {
  /** Red, green and blue from 0 to 255, opacity from 0 to 1; all NaN for text that is no colour. */
  export function rgb(colour: string): { r: number; g: number; b: number; opacity: number };
}
