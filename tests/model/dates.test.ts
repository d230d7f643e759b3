import { describe, expect, it } from "vitest";
import { rangeBounds, rangeWords } from "../../model/dates.ts";

describe("a stretch of time", () => {
  it.each([
    ["2017", "2017-01-01", "2017-12-31", "in 2017"],
    ["2017-03-24", "2017-03-24", "2017-03-24", "on 24 Mar 2017"],
    ["2015/2017", "2015-01-01", "2017-12-31", "from 2015 to 2017"],
    ["2015-21/2016-12", "2015-03-01", "2016-12-31", "from spring 2015 to Dec 2016"],
    ["2019/..", "2019-01-01", "9999-12-31", "since 2019"],
    ["../2015-05", "0001-01-01", "2015-05-31", "up to May 2015"],
  ])("%s", (edtf, first, last, words) => {
    expect(rangeBounds(edtf)).toEqual({ first, last });
    expect(rangeWords(edtf)).toBe(words);
  });

  it.each(["", "..", "../..", "2017/2015", "2015/2016/2017", "/2015", "soon/2015"])("“%s” is none", (edtf) => {
    expect(rangeBounds(edtf)).toBeUndefined();
  });
});
