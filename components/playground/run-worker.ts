import { type Line, serveRuns } from "./run-server.ts";

// A worker in which the playground's network is trained and its pictures are made, so that the page stays free.
serveRuns(self as unknown as Line);
