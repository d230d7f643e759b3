import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure, type FailureKind } from "../../model/failure.ts";
import {
  type Environment,
  type Flags,
  isLoopback,
  readAskModel,
  readCommandConfig,
  readLlmConfig,
  readServerConfig,
  readStoreConfig,
} from "../../server/config.ts";

const TOKEN = "0123456789abcdef0123456789abcdef";
let folder: string;
let tokenFile: string;
let shortFile: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cairn-config-"));
  tokenFile = join(folder, "token");
  shortFile = join(folder, "short");
  writeFileSync(tokenFile, `${TOKEN}\n`);
  writeFileSync(shortFile, "secret\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

describe("the server's settings", () => {
  const cases: [string, Flags, Environment, object][] = [
    ["listen on this machine only when nothing is said", {}, {}, { host: "127.0.0.1", port: 4173, exposed: false }],
    ["take the port from the environment", {}, { CAIRN_PORT: "5000" }, { port: 5000 }],
    ["take a flag before the environment", { port: "0" }, { CAIRN_PORT: "5000" }, { port: 0 }],
    ["take an empty variable as absent", {}, { CAIRN_PORT: "", CAIRN_HOST: "" }, { port: 4173, host: "127.0.0.1" }],
    [
      "read several allowed hosts",
      {},
      { CAIRN_ALLOWED_HOSTS: "A.example, b:81," },
      { allowedHosts: ["a.example", "b:81"] },
    ],
    ["count localhost as this machine", { host: "localhost" }, {}, { exposed: false }],
    ["let users of this machine send Cypher", {}, {}, { console: true }],
    ["switch the console off", { console: "off" }, { CAIRN_CONSOLE: "on" }, { console: false }],
    ["count ::1 as this machine", { host: "::1" }, {}, { exposed: false }],
  ];
  it.each(cases)("%s", (_title, flags, environment, expected) => {
    expect(readServerConfig(flags, environment)).toMatchObject(expected);
  });

  it("let other machines in with a token and allowed hosts", () => {
    const config = readServerConfig({ host: "0.0.0.0", allowedHosts: "cairn.example", tokenFile }, {});
    expect(config).toMatchObject({ exposed: true, token: TOKEN, allowedHosts: ["cairn.example"], console: false });
  });

  it("may ask for a token on this machine too", () => {
    expect(readServerConfig({ tokenFile }, {})).toMatchObject({ exposed: false, token: TOKEN });
  });

  const refusals: [string, () => Flags, FailureKind, RegExp][] = [
    ["no token and no hosts", () => ({ host: "0.0.0.0" }), "usage", /--token-file.*--allowed-host/],
    ["no token", () => ({ host: "0.0.0.0", allowedHosts: "a" }), "usage", /--token-file/],
    ["no hosts", () => ({ host: "::", tokenFile }), "usage", /--allowed-host/],
    ["a public address", () => ({ host: "192.0.2.1" }), "usage", /192\.0\.2\.1/],
    ["a short token", () => ({ tokenFile: shortFile }), "usage", /openssl rand/],
    ["a missing token file", () => ({ tokenFile: join(folder, "none") }), "input-missing", /cannot be read/],
    ["a console between on and off", () => ({ console: "maybe" }), "usage", /--console must be on or off/],
    ["a port that is no number", () => ({ port: "http" }), "usage", /--port.*"http"/],
    ["a port out of range", () => ({ port: "65536" }), "usage", /--port/],
  ];
  it.each(refusals)("refuse %s", (_title, flags, kind, message) => {
    const failure = failureOf(() => readServerConfig(flags(), {}));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(message);
  });

  it("name the variable that is wrong", () => {
    expect(failureOf(() => readServerConfig({}, { CAIRN_PORT: "x" })).message).toMatch(/^CAIRN_PORT /);
  });
});

describe("the store's settings", () => {
  const cases: [string, Flags, Environment, object][] = [
    ["use a folder here when nothing is said", {}, {}, { kind: "embedded", directory: ".cairn" }],
    ["take a folder", { store: "embedded:/data/cairn" }, {}, { kind: "embedded", directory: "/data/cairn" }],
    [
      "take a database with its password",
      {},
      { CAIRN_STORE: "neo4j://db:7687", NEO4J_PASSWORD: "pw" },
      { kind: "neo4j", url: "neo4j://db:7687", username: "neo4j", password: "pw", database: "neo4j" },
    ],
    [
      "take user and database from the environment",
      { store: "neo4j+s://x" },
      { NEO4J_USERNAME: "ada", NEO4J_DATABASE: "talks" },
      { username: "ada", database: "talks" },
    ],
    ["take bolt", { store: "bolt://localhost:7687" }, {}, { kind: "neo4j", url: "bolt://localhost:7687" }],
  ];
  it.each(cases)("%s", (_title, flags, environment, expected) => {
    expect(readStoreConfig(flags, environment)).toMatchObject(expected);
  });

  it("take the password from a file before the environment", () => {
    const environment = { CAIRN_STORE: "neo4j://db", NEO4J_PASSWORD: "pw", NEO4J_PASSWORD_FILE: tokenFile };
    expect(readStoreConfig({}, environment)).toMatchObject({ password: TOKEN });
  });

  it.each(["sqlite:x", "embedded:", "http://db", ""])("refuse the store %j", (store) => {
    expect(failureOf(() => readStoreConfig({ store }, {})).kind).toBe("usage");
  });
});

describe("the command line's settings", () => {
  it.each([
    [{}, { noEdits: false, noColor: false }],
    [{ CAIRN_NO_EDITS: "1" }, { noEdits: true, noColor: false }],
    [{ CAIRN_NO_EDITS: "0" }, { noEdits: false, noColor: false }],
    [{ NO_COLOR: "anything" }, { noEdits: false, noColor: true }],
  ])("read %j", (environment, expected) => {
    expect(readCommandConfig({}, environment)).toMatchObject(expected);
  });
});

describe("the language model's settings", () => {
  const MODEL = { CAIRN_LLM_URL: "http://localhost:11434/v1", CAIRN_LLM_MODEL: "small" };
  const cases: [string, Flags, Environment, object][] = [
    [
      "name the endpoint of a base address",
      {},
      MODEL,
      { url: "http://localhost:11434/v1/chat/completions", model: "small", maxTokens: 200_000 },
    ],
    [
      "take a whole address as it is",
      {},
      { ...MODEL, CAIRN_LLM_URL: "https://llm.example/v1/chat/completions?api-version=1" },
      { url: "https://llm.example/v1/chat/completions?api-version=1" },
    ],
    [
      "keep answers in the store's folder",
      { store: "embedded:/data/cairn" },
      MODEL,
      { answers: "/data/cairn/llm-cache" },
    ],
    ["keep answers here beside a database", { store: "bolt://db" }, MODEL, { answers: ".cairn/llm-cache" }],
    ["take a key", {}, { ...MODEL, CAIRN_LLM_KEY: "k" }, { key: "k" }],
    ["take a limit", {}, { ...MODEL, CAIRN_LLM_MAX_TOKENS: "5000" }, { maxTokens: 5000 }],
  ];
  it.each(cases)("%s", (_title, flags, environment, expected) => {
    expect(readLlmConfig(flags, environment)).toMatchObject(expected);
  });

  it("take the key from a file before the environment", () => {
    const environment = { ...MODEL, CAIRN_LLM_KEY: "k", CAIRN_LLM_KEY_FILE: tokenFile };
    expect(readLlmConfig({}, environment)).toMatchObject({ key: TOKEN });
  });

  const refusals: [string, Environment, FailureKind, RegExp][] = [
    ["no address", { CAIRN_LLM_MODEL: "small" }, "usage", /CAIRN_LLM_URL/],
    ["no model", { CAIRN_LLM_URL: "http://localhost/v1" }, "usage", /CAIRN_LLM_MODEL/],
    ["a password in the address", { ...MODEL, CAIRN_LLM_URL: "https://me:pw@llm.example" }, "usage", /CAIRN_LLM_KEY/],
    ["an address of another kind", { ...MODEL, CAIRN_LLM_URL: "file:///etc/passwd" }, "usage", /^CAIRN_LLM_URL /],
    ["a limit that is none", { ...MODEL, CAIRN_LLM_MAX_TOKENS: "many" }, "usage", /^CAIRN_LLM_MAX_TOKENS /],
    ["a missing key file", { ...MODEL, CAIRN_LLM_KEY_FILE: "/nowhere/key" }, "input-missing", /cannot be read/],
  ];
  it.each(refusals)("refuse %s", (_title, environment, kind, message) => {
    const failure = failureOf(() => readLlmConfig({}, environment));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(message);
  });
});

describe("loopback", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.1.2.3", true],
    ["localhost", true],
    ["[::1]", true],
    ["0.0.0.0", false],
    ["::", false],
    ["127.0.0.1.example.org", false],
    ["localhost.example.org", false],
    ["128.0.0.1", false],
  ])("%s: %s", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe("a model to put questions to", () => {
  const MODEL = { CAIRN_LLM_URL: "http://localhost:11434/v1", CAIRN_LLM_MODEL: "small" };

  it("is asked only where that is wanted", () => {
    expect(readAskModel({}, MODEL)).toBeUndefined();
    expect(readServerConfig({}, MODEL).askModel).toBeUndefined();
    expect(readAskModel({ llmAsk: "1" }, MODEL)).toMatchObject({ model: "small" });
    const { askModel, deadlineMs } = readServerConfig({}, { ...MODEL, CAIRN_LLM_ASK: "1" });
    expect(askModel?.timeoutMs).toBeLessThan(deadlineMs);
  });

  it("must be named where it is wanted", () => {
    expect(() => readServerConfig({}, { CAIRN_LLM_ASK: "1" })).toThrow("set CAIRN_LLM_URL");
  });
});
