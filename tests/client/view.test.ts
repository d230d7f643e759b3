import { describe, expect, test } from "vitest";
import {
  axisShown,
  EMPTY_VIEW,
  leave,
  openPanel,
  select,
  setAxis,
  setPerson,
  setQuery,
  setTheme,
  showAsOf,
  toggleHeard,
  urlOfView,
  type View,
  viewOfUrl,
} from "../../client/state/view.ts";

const view = (part: Partial<View>): View => ({ ...EMPTY_VIEW, ...part });

describe("the URL is the view", () => {
  test.each<[string, View]>([
    ["", EMPTY_VIEW],
    ["?sel=episode%3Aworked_at%7Ea%7Eb%7Ec%7E1", view({ selection: "episode:worked_at~a~b~c~1" })],
    ["?axis=calendar&theme=dark", view({ axis: "calendar", theme: "dark" })],
    ["?person=person%3Aada-lovelace&axis=chapters", view({ person: "person:ada-lovelace", axis: "chapters" })],
    ["?axis=relative", view({ axis: "relative" })],
    ["?q=C%2B%2B+and+%26", view({ query: "C++ and &" })],
    ["?quotes=heard", view({ heard: true })],
    ["?panel=path", view({ panel: "path" })],
    ["?asof=spring+2017", view({ asOf: "spring 2017" })],
  ])("%s is read and written alike", (url, expected) => {
    expect(viewOfUrl(url)).toEqual(expected);
    expect(urlOfView(expected)).toBe(url);
  });

  test.each([
    ["?axis=spiral", EMPTY_VIEW],
    ["?theme=sepia", EMPTY_VIEW],
    ["?sel=", EMPTY_VIEW],
    ["?quotes=yes", EMPTY_VIEW],
    ["?panel=cellar", EMPTY_VIEW],
    ["?asof=", EMPTY_VIEW],
    ["?utm_source=x", EMPTY_VIEW],
  ])("%s says nothing", (url, expected) => {
    expect(viewOfUrl(url)).toEqual(expected);
  });

  test("cuts a query that is too long for the server", () => {
    expect(viewOfUrl(`?q=${"x".repeat(500)}`).query).toHaveLength(200);
  });
});

describe("changes", () => {
  test("selecting what is selected is no change", () => {
    const before = view({ selection: "a" });
    expect(select("a")(before)).toBe(before);
    expect(select("b")(before).selection).toBe("b");
  });

  test("a panel, a date and a selection take turns", () => {
    expect(openPanel("path")(view({ selection: "a" }))).toEqual(view({ panel: "path" }));
    expect(showAsOf("2017")(view({ panel: "path", query: "2017" }))).toEqual(view({ asOf: "2017" }));
    expect(select("a")(view({ asOf: "2017" }))).toEqual(view({ selection: "a" }));
    expect(leave(view({ panel: "corrections" }))).toEqual(EMPTY_VIEW);
  });

  test("each changes its own part and nothing else", () => {
    const before = view({ selection: "a", query: "x", person: "p" });
    expect(setAxis("calendar")(before)).toEqual({ ...before, axis: "calendar" });
    expect(setTheme("dark")(before)).toEqual({ ...before, theme: "dark" });
    expect(setQuery("y")(before)).toEqual({ ...before, query: "y" });
    expect(toggleHeard(before)).toEqual({ ...before, heard: true });
    expect(toggleHeard(toggleHeard(before))).toEqual(before);
  });

  test("another person starts without the first one's selection", () => {
    expect(setPerson("q")(view({ person: "p", selection: "a", query: "x", axis: "calendar" }))).toEqual(
      view({ person: "q", axis: "calendar" }),
    );
  });

  test("Esc goes one rung down at a time, and stops at the ground", () => {
    const top = view({ selection: "a", query: "x", axis: "calendar" });
    const second = leave(top);
    expect(second).toEqual(view({ selection: "a", axis: "calendar" }));
    const third = second && leave(second);
    expect(third).toEqual(view({ axis: "calendar" }));
    expect(third && leave(third)).toBeUndefined();
  });
});

describe("the axis to draw", () => {
  const origin = { day: "2012-07-02", look: "counted" } as const;
  test.each<[string, ReturnType<typeof axisShown>, Parameters<typeof axisShown>]>([
    ["chapters until an answer comes", "chapters", [undefined]],
    ["chapters until a first job is known of", "chapters", ["relative"]],
    ["what is asked for before its answer comes", "calendar", ["calendar"]],
    ["what the answer chose", "calendar", [undefined, { axis: "calendar" }]],
    ["what is asked for, whatever the answer is", "chapters", ["chapters", { axis: "relative", origin }]],
    ["years since the first job", "relative", ["relative", { axis: "relative", origin }]],
    ["the answer's own where there is no first job", "calendar", ["relative", { axis: "calendar" }]],
  ])("is %s", (_, expected, [asked, answered]) => {
    expect(axisShown(asked, answered)).toBe(expected);
  });
});
