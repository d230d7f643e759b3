import type { ReactNode } from "preact/compat";
import { type Commit, useView } from "../state/use-view.ts";
import { openPage, type PageName } from "../state/view.ts";
import { pageWords } from "../words/pages.ts";
import { Logo } from "./icons.tsx";
import "../styles/pages.css";

interface Props {
  readonly title: string;
  readonly page: PageName | undefined;
  readonly commit: Commit;
  readonly children: ReactNode;
}

const WAYS = [undefined, "people", "compare", "bring"] as const;

/** A page of its own: its title, and the ways to the others. */
export function PageFrame({ title, page, commit, children }: Props) {
  const words = pageWords();
  const [view] = useView();
  // Among the people nobody's timeline is meant, unless the address names one.
  const ways = WAYS.filter((way) => way !== undefined || page !== "people" || view.person !== undefined);
  return (
    <div className="page">
      <header className="header page-head">
        <Logo />
        <h1 className="page-title">{title}</h1>
        <nav className="page-ways" aria-label={words.pages}>
          {ways.map((way) => (
            <button
              key={way ?? "timeline"}
              type="button"
              className="page-way"
              aria-current={way === page ? "page" : undefined}
              onClick={() => commit(openPage(way))}
            >
              {words[way ?? "timeline"]}
            </button>
          ))}
        </nav>
      </header>
      <main className="page-body">{children}</main>
    </div>
  );
}
