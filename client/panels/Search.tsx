import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import type { SearchHit, TimelineResponse } from "../../model/api.ts";
import { searchAll } from "../api.ts";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { select, setQuery, showAsOf, type View } from "../state/view.ts";
import { dateTyped } from "../words/as-of.ts";
import { cutAt, selectionOfHit } from "../words/hits.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly view: View;
  readonly commit: Commit;
  readonly timeline: TimelineResponse | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The search box and what it found: for a date what held then, things, then passages. Arrows choose, Enter opens. */
export function Search({ view, commit, timeline, input }: Props) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useSettled(view.query.trim(), 140);
  const found = useLoaded(asked === "" ? undefined : asked, searchAll);
  const hits = asked === "" ? [] : (found.value?.hits ?? []);
  const shown = open && asked !== "";
  const date = dateTyped(view.query);
  const first = date === undefined ? 0 : 1;
  const count = hits.length + first;

  const choose = (hit: SearchHit) => {
    setOpen(false);
    commit((before) => select(selectionOfHit(hit, timeline))({ ...before, query: "" }));
    input.current?.blur();
  };
  const askDate = (asOf: string) => {
    setOpen(false);
    commit(showAsOf(asOf));
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive((before) => (before + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter") {
      const at = Math.min(active, count - 1);
      const hit = hits[at - first];
      if (date !== undefined && at === 0) askDate(date);
      else if (hit) choose(hit);
    }
  };

  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        placeholder="Find people, places, tools, words"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && count > 0 ? `${list}-${Math.min(active, count - 1)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={view.query}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setOpen(true);
          setActive(0);
          commit(setQuery(event.target.value), "replace");
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {shown ? (
        <div className="hits">
          <div id={list} role="listbox" aria-label="Found">
            {date === undefined ? null : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox stay in its input.
              <div
                className="hit"
                id={`${list}-0`}
                role="option"
                tabIndex={-1}
                aria-selected={active === 0}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => askDate(date)}
              >
                <span className="hit-kind">at a time</span>
                <span className="hit-text">What held in {date}</span>
              </div>
            )}
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox stay in its input.
              <div
                className="hit"
                key={`${hit.of} ${hit.id}`}
                id={`${list}-${index + first}`}
                role="option"
                tabIndex={-1}
                aria-selected={index + first === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                <span className="hit-kind">{hit.of === "passage" ? "said" : (hit.kind ?? "")}</span>
                <span className="hit-text">
                  {cutAt(hit.text, hit.highlights).map((piece) =>
                    piece.marked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
                  )}
                </span>
              </div>
            ))}
          </div>
          {found.failure ? (
            <p className="hits-note">
              {found.failure.message}{" "}
              <button
                type="button"
                className="link"
                onMouseDown={(event) => event.preventDefault()}
                onClick={found.retry}
              >
                Try again
              </button>
            </p>
          ) : count === 0 ? (
            <p className="hits-note">{found.loading ? "Looking" : `Nothing is called or says “${asked}”.`}</p>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}

/** A value once it has not changed for a while. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
