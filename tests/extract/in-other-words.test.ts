import { describe, expect, it } from "vitest";
import { stated, told } from "./told.ts";

describe("employers, schools and homes in other words", () => {
  it.each([
    ["My time with Netflix taught me a lot.", "WORKED_AT Netflix"],
    ["I answered phones at Netflix for a summer.", "WORKED_AT Netflix"],
    ["I was doing shifts at Netflix.", "WORKED_AT Netflix"],
    ["I look after security at Netflix.", "WORKED_AT Netflix"],
    ["This is my tenth year at Netflix.", "WORKED_AT Netflix"],
    ["After a stint at Netflix I wanted out.", "WORKED_AT Netflix"],
    ["Then came Netflix, four years of it.", "WORKED_AT Netflix"],
    ["In the end it was Netflix.", "WORKED_AT Netflix"],
    ["I was lucky enough to get hired by Netflix as an editor.", "HELD_ROLE editor"],
    ["First I was at Netflix, then at Spotify as a tester.", "WORKED_AT Spotify"],
    ["I wrote for Netflix and later for the Guardian.", "WORKED_AT Guardian"],
    ["Prior to joining Netflix I worked at Spotify.", "WORKED_AT Netflix"],
    ["Having left Netflix I joined Spotify.", "WORKED_AT Netflix"],
    ["I moved across from Netflix to Spotify.", "WORKED_AT Spotify"],
    ["I walked away from Netflix with nothing lined up.", "WORKED_AT Netflix"],
    ["Netflix called. They hired me six weeks later.", "WORKED_AT Netflix"],
    ["I went freelance as an illustrator.", "HELD_ROLE illustrator"],
    ["By training I'm a structural engineer.", "HELD_ROLE structural engineer"],
    ["I cut my teeth as a reporter.", "HELD_ROLE reporter"],
    ["I started my own practice, Aldous Byrne, in 2011.", "WORKED_AT Aldous Byrne"],
    ["We called it Fernhill.", "WORKED_AT Fernhill"],
    ["I'm a graduate of Stanford.", "STUDIED_AT Stanford"],
    ["I was reading law at Stanford.", "STUDIED_AT Stanford"],
    ["As an undergraduate at Stanford I hated maths.", "STUDIED_AT Stanford"],
    ["I never finished at Stanford.", "STUDIED_AT Stanford"],
    ["I went to medical school at Stanford.", "STUDIED_AT Stanford"],
    ["Stanford let me in on the second try.", "STUDIED_AT Stanford"],
    ["My degree was in philosophy.", "LEARNED philosophy"],
    ["I fled Berlin in 2013.", "LIVED_IN Berlin"],
    ["These days I call Berlin home.", "LIVED_IN Berlin"],
    ["I divide my time between Berlin and London.", "LIVED_IN Berlin"],
    ["After a year in Berlin I was broke.", "LIVED_IN Berlin"],
    ["I made the move to Berlin in 2006.", "LIVED_IN Berlin"],
    ["I got a rejection from Netflix.", "APPLIED_TO Netflix"],
    ["I dropped off my CV at Netflix.", "APPLIED_TO Netflix"],
    ["Netflix never got back to me.", "APPLIED_TO Netflix"],
    ["I got down to the final round at Netflix.", "INTERVIEWED_AT Netflix"],
  ])("%s", (text, expected) => {
    expect(stated(told(`I was happy. ${text}`))).toContain(expected);
  });

  it.each([
    ["My brother spent two years at Netflix.", /WORKED_AT/],
    ["My uncle was a supervisor at Netflix.", /WORKED_AT|HELD_ROLE/],
    ["I had lunch at Netflix.", /WORKED_AT/],
    ["I spent a day at Netflix with my kids.", /WORKED_AT/],
    ["I spent two hundred dollars at Walmart.", /WORKED_AT/],
    ["I was at Netflix's office for a meeting.", /WORKED_AT/],
    ["I did not take the job at Netflix.", /WORKED_AT/],
    ["I tried to join Netflix but they said no.", /WORKED_AT/],
    ["I opened an account at Barclays.", /WORKED_AT/],
    ["I bought the sofa at Walmart.", /WORKED_AT/],
    ["A doctor at Netflix saved my life.", /WORKED_AT|HELD_ROLE/],
    ["I was mistaken for a waiter.", /HELD_ROLE/],
    ["I always wanted to study at Stanford.", /STUDIED_AT/],
    ["My boss had a PhD from Stanford.", /STUDIED_AT|EARNED/],
    ["He grew up in Berlin.", /LIVED_IN/],
    ["I spent a weekend in Berlin.", /LIVED_IN/],
    ["I flew to Berlin for a conference.", /LIVED_IN/],
    ["My friend applied to Netflix.", /APPLIED_TO/],
  ])("nothing of the kind in: %s", (text, unwanted) => {
    expect(stated(told(`I was happy. ${text}`)).filter((line) => unwanted.test(line))).toEqual([]);
  });
});
