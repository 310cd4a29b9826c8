import type { Unit } from "./unit.ts";

/** For each unit, the names that it reads from units above: a name means its nearest declaration above. */
export function sourcesOf(units: Unit[]): Map<string, Map<string, string>> {
  const declared = new Map<string, string>();
  return new Map(
    units.map(({ id, compiled }) => {
      const reads = (compiled?.inputs ?? []).filter((name) => declared.has(name));
      const sources = new Map(reads.map((name) => [name, declared.get(name) as string]));
      for (const name of compiled?.outputs ?? []) declared.set(name, id);
      return [id, sources];
    }),
  );
}

/** The units that depend on `id`, directly or through others, in the page's order. */
export function dependentsOf(id: string, units: Unit[]): string[] {
  const reached = new Set([id]);
  for (const [reader, sources] of sourcesOf(units))
    if ([...sources.values()].some((source) => reached.has(source))) reached.add(reader);
  reached.delete(id);
  return [...reached];
}
