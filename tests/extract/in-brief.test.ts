import { describe, expect, it } from "vitest";
import { captioned, named, stated, told } from "./told.ts";

const WARM_UP = "I was happy that day. ".repeat(12);

describe("what is said in few words", () => {
  it.each([
    ["I was with Netflix until 2019.", "WORKED_AT Netflix"],
    ["I joined Netflix. I was with them until 2019.", "WORKED_AT Netflix"],
    ["I went straight into Netflix.", "WORKED_AT Netflix"],
    ["Netflix took me for the new studio as a senior planner.", "HELD_ROLE senior planner"],
    ["I was kept on at Netflix as a policy analyst.", "HELD_ROLE policy analyst"],
    ["I worked nights at Walmart.", "WORKED_AT Walmart"],
    ["I lasted fourteen months at Ubisoft.", "WORKED_AT Ubisoft"],
    ["My first job was at Ubisoft as a tester.", "HELD_ROLE tester"],
    ["They changed my title to research engineer.", "HELD_ROLE research engineer"],
    ["I came in as a manager.", "HELD_ROLE manager"],
    ["I rose to deputy editor.", "HELD_ROLE deputy editor"],
    ["I was their first data scientist.", "HELD_ROLE data scientist"],
    ["I sent my demo to Ubisoft.", "APPLIED_TO Ubisoft"],
    ["I went for a job at Ubisoft.", "APPLIED_TO Ubisoft"],
    ["I'd been turned down by Ubisoft and by Netflix.", "APPLIED_TO Netflix"],
    ["I did physics over at Stanford.", "STUDIED_AT Stanford"],
    ["I went down to Stanford and it was fun.", "STUDIED_AT Stanford"],
    ["My PhD was on tactile sensing.", "LEARNED tactile sensing"],
    ["I come from Charlotte in North Carolina.", "LIVED_IN Charlotte"],
    ["I spent 2011 in Berlin.", "LIVED_IN Berlin"],
    ["I began in MATLAB because it was there.", "USED MATLAB"],
    ["The tools were Excel and AutoCAD.", "USED AutoCAD"],
    ["For the maps it was ArcGIS.", "USED ArcGIS"],
    ["I edit in Pro Tools.", "USED Pro Tools"],
    ["My dad gave me a used Nikon D90.", "OWNED Nikon D90"],
  ])("%s", (text, expected) => {
    expect(stated(told(`${WARM_UP}${text}`))).toContain(expected);
  });

  it.each([
    ["She was with Netflix until 2019.", /WORKED_AT/],
    ["It was made by a physicist at Stanford.", /HELD_ROLE|WORKED_AT/],
    ["He went for a job at Ubisoft.", /APPLIED_TO/],
    ["If I sent my demo to Ubisoft they would laugh.", /APPLIED_TO/],
    ["My brother came in as a manager.", /HELD_ROLE/],
    ["I would never have gone straight into Netflix.", /WORKED_AT/],
    ["For lunch it was pizza.", /USED/],
    ["My dad gave me a hug.", /OWNED/],
    ["I went down to the river and it was fun.", /STUDIED_AT/],
  ])("nothing of it in: %s", (text, unwanted) => {
    expect(stated(told(`${WARM_UP}${text}`)).filter((fact) => unwanted.test(fact))).toEqual([]);
  });

  it.each([
    ["we went over to rev it the whole office", "Tool Revit"],
    ["i did physics at u c d in dublin", "Organization University College Dublin"],
    ["i applied to h d r and they never called", /Organization (HDR|Harvard Business Review)/],
    [
      "i joined a crowd called kestrel health planning and there were six of us",
      "Organization Kestrel Health Planning",
    ],
    ["i was hired as a site engineer no hang on it was project engineer", "Role project engineer"],
    ["i gave a talk at european healthcare design in london", "Event European Healthcare Design"],
  ])("in captions: %s", (text, expected) => {
    expect(named(captioned(text))).toContainEqual(
      typeof expected === "string" ? expected : expect.stringMatching(expected),
    );
  });

  it.each([
    ["we had to rev it up and drive", /Revit/],
    ["i was a site engineer and i mean it", /Role it/],
    ["i gave a talk at school about it", /Event/],
    ["i did physics at u c d in davis", /Dublin/],
  ])("in captions nothing of it: %s", (text, unwanted) => {
    expect(named(captioned(text)).filter((name) => unwanted.test(name))).toEqual([]);
  });
});
