/** What the figures were measured on. */
import { cpus, loadavg, release, totalmem } from "node:os";

/** "2 × AMD EPYC 7R13, 7.6 GiB, linux 6.1.0, Node 20.20.2, Neo4j 5.26.30" */
export function describeMachine(further: readonly string[] = []): string {
  const processors = cpus();
  const gibibytes = (totalmem() / 1024 ** 3).toFixed(1);
  const parts = [
    `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}`,
    `${gibibytes} GiB`,
    `${process.platform} ${release()}`,
    `Node ${process.versions.node}`,
  ];
  const waiting = loadavg()[0] ?? 0;
  const busy = waiting > processors.length ? [`busy with other work (load ${waiting.toFixed(1)})`] : [];
  return [...parts, ...further, ...busy].join(", ");
}
