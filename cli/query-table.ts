/** Rows of the console as lines for people: columns joined by tabs, so that other programs can cut them too. */
import { z } from "zod";
import type { ConsoleAnswer } from "../ask/console.ts";

/** @returns a line of names, and one for each row. */
export function tableLines({ columns, rows }: Pick<ConsoleAnswer, "columns" | "rows">): string {
  return [columns, ...rows.map((row) => row.map(cellText))]
    .map((cells) => `${cells.map(oneLine).join("\t")}\n`)
    .join("");
}

const namedSchema = z.object({ is: z.literal("node"), id: z.string() });
const joiningSchema = z.object({ is: z.literal("relationship"), id: z.string() });
const pathSchema = z.object({ is: z.literal("path"), nodes: z.array(namedSchema) });

function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  const node = namedSchema.safeParse(cell);
  if (node.success) return node.data.id;
  const relationship = joiningSchema.safeParse(cell);
  if (relationship.success) return relationship.data.id;
  const path = pathSchema.safeParse(cell);
  if (path.success) return path.data.nodes.map(({ id }) => id).join(" – ");
  return cell === null || cell === undefined ? "" : JSON.stringify(cell);
}

/** Tabs and line ends would make other cells and rows of it; other control characters could steer the terminal. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
