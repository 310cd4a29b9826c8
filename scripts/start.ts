/** `npm start`: builds the book, serves it and prints its address. Takes --port and --host. */
import { parseArgs } from "node:util";
import { build, dist } from "./build.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4321" }, host: { type: "string", default: "localhost" } },
});

if ((await build()) !== 0) {
  console.error("\nThe book could not be built: the reason stands above.");
  process.exit(1);
}

const server = await serve({ folder: dist, port: Number(values.port), host: values.host });
console.log(`\nThe book is at ${server.url}/\nCtrl-C stops it.`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
