import { expect, test } from "vitest";
import { openQuestions } from "../../journey/open-questions.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";
import { referenceTalk } from "./reference-talk.ts";

const asked = (talk: MadeUpTalk) =>
  openQuestions(personGraph(talk)).map(({ question, places }) => `${question} ${places.length}`);

test("asks the reference talk for its tools, its second job and its competition", () => {
  const { graph, id } = referenceTalk();
  const questions = openQuestions(graph);
  expect(questions.map(({ question }) => question)).toEqual([
    "When did you move from Keras to PyTorch?",
    "When did you join TrueAccord?",
    "When did the competition “Lyft 3D Object Detection for Autonomous Vehicles” run?",
  ]);
  expect(questions.map(({ target }) => target)).toEqual(["r069", "r009", "r072"].map(id));
  expect(questions[0]?.places).toEqual(["r069", "r067", "r063", "r065"].map(id));
});

test.each<[string, MadeUpTalk, readonly string[]]>([
  ["nothing where all is dated", { facts: ["WORKED_AT lyft 2017", "USED keras 2015"] }, []],
  [
    "one question for marks that orders join",
    { facts: ["WORKED_AT a", "WORKED_AT b"], orders: ["ends-before worked_at~a worked_at~b"] },
    ["When did you join b? 2"],
  ],
  [
    "one each for marks that nothing joins",
    { facts: ["WORKED_AT a", "STUDIED_AT b"] },
    ["When did you start at b? 1", "When did you join a? 1"],
  ],
  [
    "stations before other marks",
    { facts: ["WORKED_AT a", "LIVED_IN b", "USED c", "LEARNED d"] },
    ["When did you join a? 1", "When did you get into d? 1", "When did you start using c? 1"],
  ],
])("asks %s", (_, talk, questions) => {
  expect(asked(talk)).toEqual(questions);
});

test("does not join marks through one that is dated", () => {
  const facts = ["WORKED_AT a", "WORKED_AT b 2015", "WORKED_AT c"];
  const orders = ["ends-before worked_at~a worked_at~b", "ends-before worked_at~b worked_at~c"];
  expect(asked({ facts, orders })).toEqual(["When did you join c? 1", "When did you join a? 1"]);
});
