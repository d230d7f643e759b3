import { lightUp } from "../../state/lit.ts";
import type { QuotePiece } from "../../words/quotes.ts";
import { tableWords } from "../../words/table.ts";
import { cellsOf } from "./cells.ts";
import type { Row } from "./rows.ts";

interface Props {
  readonly row: Row;
  /** Undefined while the words are on their way. */
  readonly quote: readonly QuotePiece[] | undefined;
  readonly heard: boolean;
  readonly state: "chosen" | "lit" | "faded" | "rest";
  readonly onSelect: (id: string, byKeyboard?: boolean, add?: boolean) => void;
}

const MIDDLE = ["kind", "when", "order", "from", "to", "certainty"] as const;

/** One row; its name is the button that selects it. */
export function TableRow({ row, quote, heard, state, onSelect }: Props) {
  const words = tableWords();
  const cells = cellsOf(row);
  return (
    <tr
      className={state}
      data-id={row.id}
      data-kind={row.kind}
      data-lane={row.lane}
      data-look={row.look}
      onPointerEnter={() => lightUp([row.id])}
      onPointerLeave={() => lightUp([])}
      onClick={(event) => {
        if (!(event.target instanceof HTMLButtonElement)) onSelect(row.id, false, event.shiftKey);
      }}
    >
      <th scope="row">
        <button
          type="button"
          className="row-name"
          tabIndex={-1}
          aria-pressed={state === "chosen"}
          onClick={(event) => onSelect(row.id, event.detail === 0, event.shiftKey)}
        >
          {row.title}
        </button>
        {row.caption === "" ? null : <span className="cell-second">{row.caption}</span>}
      </th>
      {MIDDLE.map((column) => (
        <td key={column} data-label={words.columns[column]} data-empty={cells[column].length === 0}>
          {cells[column].map((line, index) => (
            <span
              className={index > 0 && column !== "from" && column !== "to" ? "cell-second" : "cell-line"}
              key={line}
            >
              {line}
            </span>
          ))}
        </td>
      ))}
      <td className="cell-quote" data-label={words.columns.quote} data-empty={quote?.length === 0}>
        {quote === undefined ? "…" : quote.length === 0 ? null : <QuoteLine quote={quote} heard={heard} />}
      </td>
    </tr>
  );
}

function QuoteLine({ quote, heard }: { readonly quote: readonly QuotePiece[]; readonly heard: boolean }) {
  let at = 0;
  return (
    <q lang="en">
      {quote.map((piece) => {
        const key = at;
        at += piece.text.length + 1;
        if (piece.heard === undefined) return <span key={key}>{piece.text}</span>;
        if (heard) return <span key={key}>{piece.heard}</span>;
        return (
          <span key={key}>
            <span className="meant">{piece.text}</span> <span className="heard">⟨{piece.heard}⟩</span>
          </span>
        );
      })}
    </q>
  );
}
