import { registry } from "../../chapters/en/exercises/index.ts";
import { serveExercises } from "../../components/chapter-exercise/away.ts";

// The worker in which experiments of goal exercises run.
serveExercises(self as unknown as Worker, registry);
