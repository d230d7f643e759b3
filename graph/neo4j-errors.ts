/** What a Neo4j driver throws → the sentence a user can act on. The password never stands in it. */
import { Failure } from "../model/failure.ts";

export interface Address {
  /** Without user and password. */
  readonly url: string;
  readonly username: string;
  readonly database: string | undefined;
}

/** @returns a Failure for what is expected of a database out there; any other error as it is. */
export function neo4jFailure(error: unknown, address: Address): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentenceFor(code, address);
  return sentence === undefined ? error : new Failure("store-unavailable", sentence, { cause: error });
}

function sentenceFor(code: string, { url, username, database }: Address): string | undefined {
  switch (code) {
    case "Neo.ClientError.Security.Unauthorized":
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return `Neo4j at ${url} refuses the user ${username}: the name or the password is wrong; set NEO4J_USERNAME and NEO4J_PASSWORD.`;
    case "Neo.ClientError.Security.CredentialsExpired":
      return `Neo4j at ${url} wants the user ${username} to change the password first; do so and set NEO4J_PASSWORD.`;
    case "Neo.ClientError.Security.Forbidden":
      return `Neo4j at ${url} does not allow the user ${username} to do this; give the user a role that may write and make indexes.`;
    case "Neo.ClientError.Database.DatabaseNotFound":
      return `Neo4j at ${url} has no database ${database ?? "of that name"}; set NEO4J_DATABASE to one it has.`;
    case "ServiceUnavailable":
    case "SessionExpired":
    case "Neo.TransientError.General.DatabaseUnavailable":
    case "Neo.TransientError.Database.DatabaseUnavailable":
      return `Neo4j at ${url} cannot be reached; start it (docker compose up -d neo4j) or check the address in CAIRN_STORE.`;
    case "N/A":
    case "ProtocolError":
      return `What answers at ${url} does not speak Neo4j's Bolt protocol; give the Bolt port, 7687 if it was not changed.`;
    default:
      return undefined;
  }
}

/** True when nobody answered: waiting may help. Not for a wrong password, nor for something that is no Neo4j. */
export function isAway(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false;
  return error.kind === "timeout" || (error.kind === "store-unavailable" && AWAY.has(codeOf(error.cause) ?? ""));
}

const AWAY = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
]);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
