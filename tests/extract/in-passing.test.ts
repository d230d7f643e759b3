import { describe, expect, it } from "vitest";
import { stated, told } from "./told.ts";

describe("what is said in passing", () => {
  it.each([
    ["I got laid off from Netflix.", "WORKED_AT Netflix"],
    ["Netflix brought me on as a contractor.", "HELD_ROLE contractor"],
    ["Etsy gave me my first job.", "WORKED_AT Etsy"],
    ["I was bagging groceries at Safeway.", "WORKED_AT Safeway"],
    ["I moved over to Netflix to run the data team.", "WORKED_AT Netflix"],
    ["I taught a class at Stanford.", "WORKED_AT Stanford"],
    ["My first proper job was with Netflix.", "WORKED_AT Netflix"],
    ["I was poached by Netflix as an editor.", "HELD_ROLE editor"],
    ["They made me head chef.", "HELD_ROLE head chef"],
    ["I made captain in 2002.", "HELD_ROLE captain"],
    ["I worked my way up to foreman.", "HELD_ROLE foreman"],
    ["They gave me a proper job as an assistant coach.", "HELD_ROLE assistant coach"],
    ["I dropped out of Stanford.", "STUDIED_AT Stanford"],
    ["I was accepted at Stanford.", "STUDIED_AT Stanford"],
    ["I was waitlisted at Stanford.", "APPLIED_TO Stanford"],
    ["Spotify turned me down.", "APPLIED_TO Spotify"],
    ["I turned down a job at Spotify.", "APPLIED_TO Spotify"],
    ["I was a physics major.", "LEARNED physics"],
    ["I stayed with Netflix for a while.", "WORKED_AT Netflix"],
    ["I sublet a room in Berlin.", "LIVED_IN Berlin"],
    ["They sent me to Berlin.", "LIVED_IN Berlin"],
    ["I was stationed in Berlin.", "LIVED_IN Berlin"],
    ["My family moved to Berlin.", "LIVED_IN Berlin"],
    ["I cut the whole thing in Photoshop.", "USED Photoshop"],
    ["We moved everyone over from Excel to Python.", "SWITCHED_TO Python"],
    ["I had to learn Photoshop.", "LEARNED Photoshop"],
    ["I was a finalist for the Pulitzer Prize.", "EARNED Pulitzer Prize"],
    ["The film got nominated for an Emmy Award.", "EARNED Emmy"],
    ["I bought a used Nikon D90.", "OWNED Nikon D90"],
    ["I bought a big old lathe.", "OWNED lathe"],
    ["They gave us a grant of 20,000 dollars.", "EARNED $20,000 prize"],
  ])("%s", (text, expected) => {
    expect(stated(told(`I was happy. ${text}`))).toContain(expected);
  });

  it.each([
    ["My brother got laid off from Netflix.", /WORKED_AT/],
    ["Netflix brought the price down.", /WORKED_AT/],
    ["I gave a talk at Netflix about bagging.", /WORKED_AT/],
    ["I turned down a job at Spotify.", /WORKED_AT/],
    ["I was accepted at Stanford.", /WORKED_AT/],
    ["I went to Stanford.", /WORKED_AT/],
    ["I was a student at Stanford.", /WORKED_AT/],
    ["My brother left university and works at Equinor.", /STUDIED_AT|WORKED_AT/],
    ["I wanted to be head chef.", /HELD_ROLE/],
    ["They called the captain.", /HELD_ROLE/],
    ["I made a captain angry.", /HELD_ROLE/],
    ["I would never have dropped out of Stanford.", /STUDIED_AT/],
    ["They sent a letter to Berlin.", /LIVED_IN/],
    ["If I had stayed, I would probably live in Berlin and own a boat.", /LIVED_IN|OWNED/],
    ["We moved everyone over to the other room.", /USED|SWITCHED_TO/],
    ["She was a finalist for the Pulitzer Prize.", /EARNED/],
    ["I worked with Netflix people on it.", /WORKED_AT/],
    ["I was a terrible student.", /LEARNED/],
    ["I bought a house and a ticket.", /OWNED/],
    ["I had a chance and got a company.", /OWNED/],
    ["The house was 20,000 dollars.", /EARNED/],
    ["The prize is worth it.", /EARNED/],
  ])("nothing of the kind in: %s", (text, unwanted) => {
    expect(stated(told(`I was happy. ${text}`)).filter((line) => unwanted.test(line))).toEqual([]);
  });
});
