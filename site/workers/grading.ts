import { registry } from "../../chapters/en/exercises/index.ts";
import { loadCodeJudge } from "../../components/code-runner.ts";
import { type Line, serveGrading } from "../../components/grading/worker.ts";

// The worker of the grading page: it has the book's exercises, and a sandbox of its own for answers in code.
serveGrading(self as unknown as Line, registry, loadCodeJudge);
