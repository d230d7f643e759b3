/** Words that begin or join clauses: where a value is expected they are a mistake, or somebody trying. */
const RESERVED: ReadonlySet<string> = new Set(
  "MATCH OPTIONAL WHERE WITH RETURN UNWIND UNION ORDER SKIP LIMIT CREATE MERGE SET DELETE DETACH REMOVE FOREACH CALL YIELD LOAD DROP THEN WHEN ELSE END AS INSERT FINISH USE".split(
    " ",
  ),
);

export const isReserved = (keyword: string): boolean => RESERVED.has(keyword);
