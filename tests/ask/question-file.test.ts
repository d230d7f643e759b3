import { describe, expect, it } from "vitest";
import { checkQuestion, parseQuestionFile } from "../../ask/questions/question-file.ts";

const GOOD = `# a remark
title: Who used a tool
ask: who used {thing}
Ask:  which people know {thing}

say: {a} used {b}.
cypher:
MATCH (a:Person)-[r:USED]->(b {id: $thing})
RETURN a, b, r`;

const read = (text: string, stem = "who-used") => parseQuestionFile(text, "questions/who-used.txt", stem);

describe("a file of a question", () => {
  it("gives the question, and its query passes the guard", () => {
    const question = read(GOOD.replaceAll("\n", "\r\n"));
    expect(question).toEqual({
      name: "who-used",
      title: "Who used a tool",
      phrases: ["who used {thing}", "which people know {thing}"],
      sentence: "{a} used {b}.",
      cypher: "MATCH (a:Person)-[r:USED]->(b {id: $thing})\nRETURN a, b, r",
    });
    expect(() => checkQuestion(question, "x")).not.toThrow();
  });

  it.each([
    ['has no line "cypher:"', GOOD.replace("cypher:", "query:")],
    ["line 2 is none of title:, ask:, say: and cypher:", GOOD.replace("title:", "titel:")],
    ["has a wrong title", GOOD.replace("title: Who used a tool", "")],
    ["has a wrong say", GOOD.replace("say: {a} used {b}.", "")],
    ["has a wrong cypher", GOOD.slice(0, GOOD.indexOf("MATCH"))],
  ])("%s", (message, text) => {
    expect(() => read(text)).toThrow(`The question file questions/who-used.txt ${message}`);
  });

  it("is refused under a name that no address can have", () => {
    expect(() => read(GOOD, "Who used?")).toThrow(
      "has a wrong file name: a question's name is written like who-taught",
    );
  });

  it.each([
    ["a query that is not allowed: CREATE", "RETURN a, b, r", "CREATE (n) RETURN a, b, r"],
    ["a query that is not allowed: label Secret", "(a:Person)", "(a:Secret)"],
    ["uses $tool; a question of who-used can take $person, $thing, $from, $to, $date", "$thing", "$tool"],
    ["asks with {person}, but its query does not use $person", "know {thing}", "know {person}"],
    ['has an ask without words: "{thing}"', "who used {thing}", "{thing}"],
    ["says {c}, but its query returns a, b, r", "{b}.", "{c}."],
  ])("is refused when it %s", (message, from, to) => {
    expect(() => checkQuestion(read(GOOD.replace(from, to)), "questions/who-used.txt")).toThrow(message);
  });
});
