/** The part of @observablehq/runtime (which ships no types) that the kernel uses. */
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: Error): void;
  }
  export interface Variable {
    define(name: string | null, inputs: string[], definition: (...values: never[]) => unknown): Variable;
    delete(): void;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    constructor(builtins?: object, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }
}
