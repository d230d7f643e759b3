import { fileURLToPath } from "node:url";

/** Where the data files lie in a checkout. A bundle moves this module, so its caller passes its own folder. */
export const DATA_DIRECTORY = fileURLToPath(new URL("./data/", import.meta.url));
