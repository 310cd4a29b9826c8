import { type Place, spread } from "./geometry.ts";

/** Where the nodes lie, layer by layer, in a box with its corner at `corner`. */
export function networkPlaces(
  sizes: readonly number[],
  {
    corner = [0, 0],
    width,
    height,
    down = false,
  }: { corner?: Place; width: number; height: number; down?: boolean },
): Place[][] {
  const [length, breadth] = down ? [height, width] : [width, height];
  const gap = breadth / Math.max(...sizes);
  const layers = spread(sizes.length, length / 2, sizes.length > 1 ? length / (sizes.length - 1) : 0);
  return sizes.map((size, layer) =>
    spread(size, breadth / 2, gap).map((across): Place => {
      const [x, y] = down ? [across, layers[layer]] : [layers[layer], across];
      return [corner[0] + x, corner[1] + y];
    }),
  );
}
