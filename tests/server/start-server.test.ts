import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../model/failure.ts";
import { call, type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

let served: Served | undefined;
afterEach(() => served?.close());

/** A promise that a test settles. */
function gate(): { readonly opened: Promise<number>; open(): void } {
  let open = () => {};
  const opened = new Promise<number>((resolve) => {
    open = () => resolve(1);
  });
  return { opened, open: () => open() };
}

describe("starting", () => {
  it("picks a free port and tells the store where it is", async () => {
    const announced: string[] = [];
    const announce = async (url: string) => {
      announced.push(url);
    };
    served = await serve(stubStore({ announce }));
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(announced).toEqual([served.url]);
  });

  it("lets go of the port when the store cannot note the address", async () => {
    const urls: string[] = [];
    const announce = async (url: string) => {
      urls.push(url);
      throw new Failure("disk", "The disk is full.");
    };
    await expect(serve(stubStore({ announce }))).rejects.toMatchObject({ kind: "disk" });
    await expect(call(`${urls[0]}/api/v1/livez`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("says which port is taken and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    if (address === null || typeof address === "string") throw new TypeError("not listening on a port");
    const { port } = address;
    const failure = await serve(stubStore(), { port }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      kind: "usage",
      message: expect.stringMatching(new RegExp(`port ${port} .*--port`)),
    });
    other.close();
  });

  it("says that a host is unknown", async () => {
    const failure = serve(stubStore(), { host: "no-such-name.invalid" });
    await expect(failure).rejects.toMatchObject({ kind: "usage", message: expect.stringContaining("--host") });
  });
});

describe("stopping", () => {
  it("answers what is under way, asks every client to let go, and refuses newcomers", async () => {
    const slow = gate();
    let asked = () => {};
    const underWay = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const generation = () => {
      asked();
      return slow.opened;
    };
    served = await serve(stubStore({ generation }));
    const answer = call(`${served.url}/api/v1/readyz`);
    await underWay;
    const closed = served.close();
    slow.open();
    expect(await answer).toMatchObject({ status: 200, headers: { connection: "close" } });
    await closed;
    await expect(call(`${served.url}/api/v1/livez`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("ends while many clients keep their connections busy, and drops no call that it has begun", async () => {
    let begun = 0;
    const busy = gate();
    const generation = async () => {
      if (++begun === 200) busy.open();
      return 1;
    };
    const server = await serve(stubStore({ generation }));
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    let answered = 0;
    async function keepAsking(): Promise<string> {
      for (;;) {
        const outcome = await ask(server.url, agent, "/api/v1/sources");
        if (outcome !== "200") return outcome;
        answered++;
      }
    }
    const clients = Array.from({ length: 50 }, keepAsking);
    await busy.opened;
    await server.close();
    for (const outcome of await Promise.all(clients)) expect(["ECONNREFUSED", "ECONNRESET"]).toContain(outcome);
    agent.destroy();
    expect(begun).toBeGreaterThanOrEqual(200);
    expect(answered).toBe(begun);
  });

  it("cuts off what does not end in time", async () => {
    const never = new Promise<never>(() => {});
    const server = await serve(stubStore({ generation: () => never }), {}, { stopWithinMs: 20 });
    const answer = call(`${server.url}/api/v1/readyz`);
    const cut = expect(answer).rejects.toMatchObject({ code: "ECONNRESET" });
    await call(`${server.url}/api/v1/livez`);
    await server.close();
    await cut;
  });

  it("lets go of a client between two of its calls", async () => {
    const slow = gate();
    const server = await serve(stubStore({ talks: () => slow.opened.then(() => []) }));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = ask(server.url, agent, "/api/v1/sources");
    const second = ask(server.url, agent, "/api/v1/readyz");
    await call(`${server.url}/api/v1/livez`);
    const closed = server.close();
    slow.open();
    expect(await first).toBe("200");
    // Its only connection was asked to close, so the waiting call finds nobody.
    expect(await second).toBe("ECONNREFUSED");
    await closed;
    agent.destroy();
  });

  it("may be asked for twice", async () => {
    const server = await serve(stubStore());
    await Promise.all([server.close(), server.close()]);
  });
});

/** Status of one call, or the code of its error. */
function ask(url: string, agent: Agent, path = "/api/v1/livez"): Promise<string> {
  return new Promise((resolve) => {
    const outgoing = request(`${url}${path}`, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(String(response.statusCode)));
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    outgoing.end();
  });
}
