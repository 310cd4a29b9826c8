import { type Line, serveTraining } from "../../engine/worker.ts";

// A worker in which networks are trained, so that the page stays responsive; see `trainInWorker`.
serveTraining(self as unknown as Line);
