/** Finds a Neo4j for the tests: one the caller names, one in a container, or one put together from Maven's jars. */
import { execFile, spawn } from "node:child_process";
import { access, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";

const run = promisify(execFile);

export const NEO4J_VERSION = "5.26.30";
/** The same as in docker-compose.yml: a test holds them together. */
export const NEO4J_IMAGE = `neo4j:${NEO4J_VERSION}-community`;

export interface Neo4jServer {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** A way to come by a server; undefined when it does not apply here. */
export type Neo4jWay = () => Promise<Neo4jServer | undefined>;

export const NEO4J_MISSING =
  "No Neo4j for the tests: name one in CAIRN_TEST_NEO4J (with NEO4J_USERNAME and NEO4J_PASSWORD), or start a Docker engine, or install Maven and a JDK of 17 or newer.";

/** The first way that leads to a server, in the order given. */
export async function findNeo4j(
  ways: readonly Neo4jWay[] = [fromCaller, fromDocker, fromMaven],
): Promise<Neo4jServer | undefined> {
  for (const way of ways) {
    const server = await way();
    if (server) return server;
  }
  return undefined;
}

/** The server that the caller names; it is left running. */
export async function fromCaller(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Neo4jServer | undefined> {
  const url = environment.CAIRN_TEST_NEO4J;
  if (!url) return undefined;
  return {
    url,
    username: environment.NEO4J_USERNAME ?? "neo4j",
    password: environment.NEO4J_PASSWORD ?? "",
    stop: async () => undefined,
  };
}

const PASSWORD = "cairn-tests";

async function fromDocker(): Promise<Neo4jServer | undefined> {
  const { getContainerRuntimeClient } = await import("testcontainers");
  try {
    await getContainerRuntimeClient();
  } catch {
    return undefined;
  }
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const container = await new Neo4jContainer(NEO4J_IMAGE).withPassword(PASSWORD).start();
  return {
    url: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    stop: async () => {
      await container.stop();
    },
  };
}

async function fromMaven(): Promise<Neo4jServer | undefined> {
  if (!(await hasJava())) return undefined;
  let jars: string;
  try {
    jars = await ensureNeo4jJars();
  } catch (error) {
    console.warn(`Maven could not bring Neo4j: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  return startFromJars(jars);
}

const OLDEST_JAVA = 17;

async function hasJava(): Promise<boolean> {
  try {
    const { stderr } = await run("java", ["-version"]);
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= OLDEST_JAVA;
  } catch {
    return false;
  }
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>cairn</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${[
  ["org.neo4j", "neo4j"],
  ["org.neo4j.app", "neo4j-server"],
  ["org.neo4j", "neo4j-slf4j-provider"],
]
  .map(
    ([group, artifact]) =>
      `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`,
  )
  .join("\n")}
  </dependencies>
</project>
`;

/**
 * Brings the jars of the server from Maven Central into `.cache/`, once.
 * @returns the folder that holds them.
 * @throws when Maven is missing or fails.
 */
export async function ensureNeo4jJars(): Promise<string> {
  const cache = resolve(import.meta.dirname, "../../.cache", `neo4j-${NEO4J_VERSION}`);
  const jars = join(cache, "jars");
  if (await exists(jars)) return jars;
  const aside = join(cache, `jars.${process.pid}`);
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, "pom.xml"), POM);
  await run(
    "mvn",
    [
      ...["-q", "-B", "-f", join(cache, "pom.xml")],
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
      `-DoutputDirectory=${aside}`,
      "-DincludeScope=runtime",
    ],
    { maxBuffer: 1 << 24 },
  );
  // Whoever comes first wins; the jars are the same.
  await rename(aside, jars).catch(() => rm(aside, { recursive: true, force: true }));
  return jars;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const OPENS = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent"];
/** The server ends with its input, so that it never outlives whoever started it. */
const UNTIL_INPUT_ENDS = '"$@" < /dev/null & child=$!; cat > /dev/null; kill "$child"; wait "$child"';

/** Starts a server of its own, on a free port, with a folder of its own. @param jars from {@link ensureNeo4jJars}. */
export async function startFromJars(jars: string): Promise<Neo4jServer> {
  const home = await mkdtemp(join(tmpdir(), "cairn-neo4j-"));
  const port = await freePort();
  await layHome(home, port);
  const java = ["java", "-cp", join(jars, "*")];
  const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  await run("java", [...java.slice(1), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD], {
    env: environment,
  });
  const log = await open(join(home, "logs", "console.log"), "a");
  const server = spawn(
    "sh",
    [
      ...["-c", UNTIL_INPUT_ENDS, "sh", ...java, "-Xmx512m", "-XX:+UseG1GC"],
      ...OPENS.map((module) => `--add-opens=${module}=ALL-UNNAMED`),
      ...["-Dio.netty.tryReflectionSetAccessible=true", "org.neo4j.server.CommunityEntryPoint"],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`],
    ],
    { stdio: ["pipe", log.fd, log.fd] },
  );
  await log.close();
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    server.stdin?.end();
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const url = `bolt://127.0.0.1:${port}`;
  try {
    await untilReady(url);
  } catch (error) {
    const told = (await readFile(join(home, "logs", "console.log"), "utf8")).slice(-2000);
    await stop();
    throw new Error(`Neo4j did not start: ${told}`, { cause: error });
  }
  return { url, username: "neo4j", password: PASSWORD, stop };
}

async function layHome(home: string, port: number): Promise<void> {
  for (const folder of ["conf", "data", "logs", "import", "plugins", "run", "licenses"])
    await mkdir(join(home, folder), { recursive: true });
  const settings = [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "server.memory.heap.max_size=512m",
    "server.memory.pagecache.size=128m",
    "dbms.usage_report.enabled=false",
  ];
  await writeFile(join(home, "conf", "neo4j.conf"), `${settings.join("\n")}\n`);
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

const READY_MS = 120_000;

/** Ready is when a question is answered, not when the port is open. */
async function untilReady(url: string): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic("neo4j", PASSWORD), { maxTransactionRetryTime: 0 });
  const end = performance.now() + READY_MS;
  try {
    for (;;) {
      try {
        await driver.executeQuery("RETURN 1");
        return;
      } catch (error) {
        if (performance.now() > end) throw error;
        await new Promise((done) => setTimeout(done, 250));
      }
    }
  } finally {
    await driver.close();
  }
}
