import { describe, expect, test } from "vitest";
import { readText, spoken, turns } from "./reading.ts";

describe("a speaker's name before a turn", () => {
  const said = ["Ann Lee: Where did you start?", "Bo Park: In Leeds."];
  test.each([
    ["bold, colon inside", "**Ann Lee:** Where did you start?\n\n**Bo Park:** In Leeds."],
    ["bold, colon outside", "**Ann Lee**: Where did you start?\n\n**Bo Park**: In Leeds."],
    ["underlined", "__Ann Lee:__ Where did you start?\n\n__Bo Park:__ In Leeds."],
    ["a time before", "[00:00:01] Ann Lee: Where did you start?\n[00:00:05] Bo Park: In Leeds."],
    ["a bare time before", "00:01 Ann Lee: Where did you start?\n00:05 Bo Park: In Leeds."],
    ["a time after", "Ann Lee (00:01): Where did you start?\n\nBo Park (00:05): In Leeds."],
    ["a time after the colon", "Ann Lee: [00:00:01] Where did you start?\nBo Park: [00:00:05] In Leeds."],
    ["bold with a time after", "**Ann Lee** (00:01): Where did you start?\n\n**Bo Park** (00:05): In Leeds."],
    ["a line of its own with a time", "Ann Lee (00:00:01):\nWhere did you start?\n\nBo Park (00:00:05):\nIn Leeds."],
    ["a line of its own with a bare time", "Ann Lee  0:01\nWhere did you start?\n\nBo Park  0:05\nIn Leeds."],
    ["capitals", "ANN LEE: Where did you start?\nBO PARK: In Leeds.".replace("ANN", "Ann").replace("BO", "Bo")],
    ["letters after a name", "Ann Lee, PhD: Where did you start?\nBo Park, M.D.: In Leeds."],
    ["bold, letters after a name", "**Ann Lee, Ph.D.:** Where did you start?\n\n**Bo Park, RN, MSc:** In Leeds."],
    ["brackets", "[Ann Lee]: Where did you start?\n[Bo Park]: In Leeds."],
    ["arrows", ">> Ann Lee: Where did you start?\n>> Bo Park: In Leeds."],
    ["two plain turns", "Ann Lee: Where did you start?\nBo Park: In Leeds."],
  ])("%s", (_, text) => {
    expect(turns(readText(text))).toEqual(said);
  });

  test.each([
    ["SPEAKER_00", "SPEAKER_00: Hello.\nSPEAKER_01: Hi.", ["SPEAKER_00: Hello.", "SPEAKER_01: Hi."]],
    ["Speaker 1", "Speaker 1: Hello.\n\nSpeaker 2: Hi.", ["Speaker 1: Hello.", "Speaker 2: Hi."]],
    ["Q and A", "Q: Hello?\nA: Hi.\nQ: So?\nA: No.", ["Q: Hello?", "A: Hi.", "Q: So?", "A: No."]],
    ["Interviewer", "Interviewer: Hello?\nBo Park: Hi.", ["Interviewer: Hello?", "Bo Park: Hi."]],
    [
      "capital names",
      "MICHAEL O'BRIEN: Hello.\nYK: Hi.\nMICHAEL O'BRIEN: So.\nYK: No.",
      ["Michael O'Brien: Hello.", "YK: Hi.", "Michael O'Brien: So.", "YK: No."],
    ],
    ["accents", "Zoë Łukasik: Hello.\nJosé de la Cruz: Hi.", ["Zoë Łukasik: Hello.", "José de la Cruz: Hi."]],
    [
      "a second paragraph",
      "Ann: One.\n\nTwo.\n\nBo: Three.\n\nAnn: Four.\n\nBo: Five.",
      ["Ann: One.", "Ann: Two.", "Bo: Three.", "Ann: Four.", "Bo: Five."],
    ],
    [
      "names on lines of their own",
      "Ann Lee\nOne.\n\nBo Park\nTwo.\n\nAnn Lee\nThree.\n\nBo Park\nFour.",
      ["Ann Lee: One.", "Bo Park: Two.", "Ann Lee: Three.", "Bo Park: Four."],
    ],
    [
      "names on lines, times in the text",
      "Ann Lee\n(00:01) One.\n\nBo Park\n(00:09) Two.\n\nAnn Lee\n(01:01) Three.\n\nBo Park\n(02:00) Four.",
      ["Ann Lee: One.", "Bo Park: Two.", "Ann Lee: Three.", "Bo Park: Four."],
    ],
    [
      "a time of day that is said",
      "Ann: 10:30 suits.\nBo: 11:30 too.\nAnn: So.\nBo: No.",
      ["Ann: 10:30 suits.", "Bo: 11:30 too.", "Ann: So.", "Bo: No."],
    ],
    [
      "a colon inside of a turn",
      "Ann: I said: no.\nBo: Note: this.\nAnn: Yes.\nBo: Right.",
      ["Ann: I said: no.", "Bo: Note: this.", "Ann: Yes.", "Bo: Right."],
    ],
  ])("%s", (_, text, expected) => {
    expect(turns(readText(text))).toEqual(expected);
  });

  test.each([
    ["one label alone", "I learned one thing.\nLesson: never give up.\nAnd so on."],
    ["notes", "Note: I was late.\nNote: I was tired.\nI left."],
    ["steps", "Step 1: apply.\nStep 2: wait.\nStep 3: repeat."],
    ["a time of day", "At 10:30 we left.\nAt 11:45 we came back."],
    ["an address", "https://example.org/a\nhttps://example.org/b\nI wrote these."],
    ["a sentence", "This is what I did: I left.\nThis is what she did: she stayed."],
    ["a short line now and then", "Leeds\nis where I worked.\n\nThen Bonn\nfor a year."],
    ["lower case", "first: apply\nsecond: wait\nfirst: again"],
  ])("is not there: %s", (_, text) => {
    const talk = readText(text);
    expect(talk.segments.every((segment) => segment.speaker === undefined)).toBe(true);
  });

  test("gives its time to the turn", () => {
    const talk = readText("[00:12:34] Ann Lee: Hello.\n[00:12:40] Bo Park: Hi.");
    expect(talk.segments.map((segment) => segment.seconds)).toEqual([754, 760]);
  });
});

describe("guests and hosts", () => {
  test.each([
    ["as labels say", "**Ann Lee (host):** Hello.\n\n**Bo Park (guest):** Hi.", ["Bo Park"], ["Ann Lee"], []],
    [
      "as the header says",
      "Host: Ann Lee\nGuest: Bo Park\n\nAnn: Hello.\nBo: Hi.\nAnn: So?\nBo: No.",
      ["Bo Park"],
      ["Ann Lee"],
      [],
    ],
    [
      "as the list of speakers says",
      "Speakers: Ann Lee (host), Bo Park (guest)\n\nAnn: Hello.\nBo: Hi.\nAnn: So?\nBo: No.",
      ["Bo Park"],
      ["Ann Lee"],
      [],
    ],
    [
      "guessed from who asks",
      "Ann Lee: How did you begin?\nBo Park: I was a nurse in Leeds for ten years.\nAnn Lee: And then?",
      ["Bo Park"],
      ["Ann Lee"],
      ["roles-guessed"],
    ],
    [
      "not guessed when nobody asks",
      "Ann Lee: I began here.\nBo Park: And I began there.\nAnn Lee: So we met.",
      undefined,
      undefined,
      [],
    ],
    [
      "not guessed from numbers",
      "Speaker 1: How did you begin?\nSpeaker 2: I was a nurse in Leeds for ten years.",
      undefined,
      undefined,
      [],
    ],
  ])("%s", (_, text, guests, hosts, codes) => {
    const talk = readText(text);
    expect(talk.metadata.guests).toEqual(guests);
    expect(talk.metadata.hosts).toEqual(hosts);
    expect(talk.warnings.map((warning) => warning.code)).toEqual(codes);
  });

  test("the role is no part of the name", () => {
    const talk = readText("**Ann Lee (host):** Hello.\n\n**Bo Park, guest:** Hi.");
    expect(turns(talk)).toEqual(["Ann Lee: Hello.", "Bo Park: Hi."]);
  });
});

describe("notes inside of a turn", () => {
  const read = (text: string) => readText(`**Ann Lee:** Hello.\n\n**Bo Park:** ${text}`);
  test.each([
    ["\\[laughs\\] That's funny.", ["That's funny."]],
    ["Well [laughter] yes.", ["Well", "yes."]],
    ["I was \\[08:06\\] away.", ["I was", "away."]],
    ["I was \\[\\\\00:20:03.01\\\\8\\] away.", ["I was", "away."]],
    ["I went to [Acme](https://acme.example/a_(b)) then.", ["I went to", "Acme", "then."]],
    ["It was *really* good.", ["It was", "really", "good."]],
    ["I used snake_case and 2*3*4.", ["I used snake_case and 2*3*4."]],
    ["I saw https://example.org/x there.", ["I saw", "there."]],
    ["I joined (in 2010) Acme.", ["I joined (in 2010) Acme."]],
  ])("%s", (text, words) => {
    expect(spoken(read(text)).slice(1)).toEqual(words);
  });

  test("a time in the text is the time of what follows", () => {
    expect(read("I was \\[08:06\\] away.").segments.map((segment) => segment.seconds)).toEqual([
      undefined,
      undefined,
      486,
    ]);
  });
});
