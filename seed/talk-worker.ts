/** A thread that loads talks: told by `workerData` how, then one file at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { Failure } from "../model/failure.ts";
import { extendOntology } from "../model/own-terms.ts";
import { createLocalLoader, type LoaderReply } from "./talk-loader.ts";

extendOntology(workerData.terms);
const loader = createLocalLoader(workerData.options);

parentPort?.on("message", async ({ bytes, path }: { readonly bytes: Uint8Array; readonly path: string }) => {
  post(await load(bytes, path));
});

const post = (reply: LoaderReply): void => parentPort?.postMessage(reply);

/** A bug is thrown: it ends the thread and reaches who waits as its error. */
async function load(bytes: Uint8Array, path: string): Promise<LoaderReply> {
  try {
    return { talk: await loader.load(bytes, path, (progress) => post({ progress })) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { kind: error.kind, message: error.message } };
  }
}
