// What the demo talk's graph must hold from extraction alone. Usage: demo-holds.mjs GRAPH.json (an API answer or a document).
import { readFileSync } from "node:fs";

const graph = JSON.parse(readFileSync(process.argv[2], "utf8"));
const missing = [];
const find = (kind, test) => graph.entities.find((entity) => [kind].flat().includes(entity.kind) && test(entity.name));
function named(kind, name) {
  const entity = find(kind, (it) => it === name);
  if (!entity) missing.push(`${kind} ${name}`);
  return entity;
}

const speaker = named("Person", "Vladimir Iglovikov");
const davis = named("Organization", "UC Davis");
const lyft = named("Organization", "Lyft");
named(["Organization", "Tool"], "Kaggle");
named("Hardware", "NVIDIA GTX 1080 Ti");
const keras = named("Tool", "Keras");
const pytorch = named("Tool", "PyTorch");
if (!find("Competition", (name) => /DSTL|ImageNet|COCO|Lyft/i.test(name))) missing.push("a named Kaggle competition");

const relation = (type, source, target) => {
  const found = graph.relations.find((it) => it.type === type && it.source === source?.id && it.target === target?.id);
  if (!found) missing.push(`${type} ${source?.name} -> ${target?.name}`);
  return found;
};
relation("SWITCHED_TO", keras, pytorch);
relation("STUDIED_AT", speaker, davis);
const job = relation("WORKED_AT", speaker, lyft);
if (job && !/^2017/.test(job.start ?? "")) missing.push(`WORKED_AT Lyft starts ${job.start}, not about 2017`);
if (job && !/computer vision engineer/i.test(String(job.properties.role)))
  missing.push(`WORKED_AT Lyft has role ${job.properties.role}`);

if (missing.length > 0) {
  console.error(`${process.argv[2]} lacks:\n  ${missing.join("\n  ")}`);
  process.exit(1);
}
console.log(
  `${process.argv[2]}: ${graph.entities.length} entities, ${graph.relations.length} relations, all that is required`,
);
