#!/usr/bin/env node
// Runs the steps of the Dockerfile where no Docker engine exists: each stage's files live in a folder of its own that
// is bound to /app (and /data) inside a private mount namespace, so that paths mean what they mean in the image.
// Usage: dockerfile-steps.mjs DOCKERFILE WORKDIR   (root, Linux). Afterwards WORKDIR/final.json says how to start it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [dockerfile, workdir] = process.argv.slice(2).map((path) => resolve(path));
const context = join(workdir, "context");

prepareContext();
const instructions = parse(readFileSync(dockerfile, "utf8"));
const stages = new Map();
let stage;
for (const { word, rest } of instructions) {
  console.log(`${word} ${rest}`.slice(0, 160));
  if (word === "FROM") stage = openStage(rest);
  else if (word === "WORKDIR") stage.cwd = rest;
  else if (word === "ENV") Object.assign(stage.env, Object.fromEntries([rest.split("=")]));
  else if (word === "COPY") copy(rest.split(/\s+/));
  else if (word === "RUN") run(rest);
  else if (word === "USER") stage.user = rest;
  else if (word === "CMD") stage.cmd = JSON.parse(rest);
  else if (!["VOLUME", "EXPOSE", "HEALTHCHECK"].includes(word)) throw new Error(`no way to run: ${word}`);
}
const { root, env, user, cmd } = stage;
writeFileSync(join(workdir, "final.json"), JSON.stringify({ root, env, user, cmd }));

/** The build context: what is committed, less what .dockerignore names (plain names only, as ours has). */
function prepareContext() {
  rmSync(workdir, { recursive: true, force: true });
  mkdirSync(context, { recursive: true });
  const top = dirname(dockerfile);
  execFileSync("bash", ["-c", `git -C "${top}" archive HEAD | tar -x -C "${context}"`]);
  for (const name of readFileSync(join(top, ".dockerignore"), "utf8").split("\n").filter(Boolean))
    rmSync(join(context, name), { recursive: true, force: true });
}

function parse(text) {
  const lines = text.replace(/\\\n/g, " ").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ word: line.split(/\s+/, 1)[0], rest: line.slice(line.indexOf(" ") + 1).trim() }));
}

function openStage(rest) {
  const name = / AS (\S+)/i.exec(rest)?.[1] ?? "final";
  const opened = { root: join(workdir, name), cwd: "/", env: {}, user: "root", cmd: [] };
  for (const folder of ["app", "data"]) mkdirSync(join(opened.root, folder), { recursive: true });
  stages.set(name, opened);
  return opened;
}

function copy(words) {
  const from = words[0].startsWith("--from=") ? stages.get(words.shift().slice(7)) : undefined;
  const target = words.pop();
  const inside = resolve(stage.cwd, target);
  for (const source of words) {
    const path = from ? join(from.root, source) : join(context, source);
    const into = words.length > 1 || target === "." || target.endsWith("/");
    const folder = source === "." ? inside : into ? join(inside, source) : inside;
    if (!existsSync(path)) throw new Error(`COPY: no ${path}`);
    cpSync(path, join(stage.root, folder), { recursive: true, verbatimSymlinks: true });
  }
}

function run(command) {
  const script = `set -e
mkdir -p /app /data
mount --bind "${stage.root}/app" /app
mount --bind "${stage.root}/data" /data
cd "${stage.cwd}"
${command}`;
  execFileSync("unshare", ["-m", "bash", "-c", script], { stdio: "inherit", env: { ...process.env, ...stage.env } });
}
