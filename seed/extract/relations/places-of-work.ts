/** How an organization is named after a verb: with "at", with what it is ("a restaurant called …"), or by "there". */
const KIND_OF = "((a|an|the|this|another|their) _3 (called|named))";
const NAMED = `((the|a|an|this|their)? {Organization:org}|${KIND_OF} {Organization:org})`;
const WHERE_IT_IS = "(in {Place:place})?";

/** "at X", "for a start-up called X in Y", "there". */
export const AT = `((over|down|up|out|back)? (at|for|inside|within) ${NAMED} ${WHERE_IT_IS}|{There:org})`;
/** The organization alone, where the verb needs no preposition. */
export const ORG = `${NAMED} ${WHERE_IT_IS}`;
/** "… as a line cook". */
export const AS = "(_6 as (a|an|the|their|its)? _1 {Role:role})?";
export const ROLE = "(a|an|the|their|its|my|our)? {Role:role}";
