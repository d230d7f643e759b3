import { describe, expect, test } from "vitest";
import { FOLDING_RULES } from "../../journey/folding-rules.ts";
import { timeline } from "../../journey/timeline.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

/** The marks of a talk as `lead+folded`, those of ghosts as `lead/ghost`, in order of telling. */
function marksOf(talk: MadeUpTalk): string[] {
  const { episodes, ghosts } = timeline(personGraph({ published: "2020-03-24", ...talk }), {});
  const hanging = new Set(ghosts.flatMap(({ facts }) => facts));
  return [...episodes]
    .sort((a, b) => a.told - b.told)
    .map(({ facts }) => facts.map((fact, n) => (n === 0 ? "" : hanging.has(fact) ? "/" : "+") + fact).join(""));
}

const THINGS: MadeUpTalk["things"] = {
  silver: ["Award", "Silver medal"],
  prize: ["Award", "$20,000 prize"],
  phd: ["Credential", "PhD in physics"],
  master: ["Credential", "Kaggle Master"],
  pc: ["Hardware", "First computer"],
  titan: ["Hardware", "NVIDIA Titan"],
  keras: ["Tool", "Keras"],
  fails: ["Competition", "First three competitions, epic fails"],
};

/** Rule, what is told, the marks that come of it. `&` in front of a fact: told in the same passage as the one before. */
const CASES: readonly [string, string, readonly string[], readonly string[], (readonly string[])?][] = [
  [
    "host-of-competition",
    "a host's role is a mark of its own",
    ["WORKED_AT lyft", "HELD_ROLE host organization=lyft competition=cup"],
    ["worked_at~lyft", "held_role~host"],
  ],
  [
    "role-in-job",
    "a role goes into the job there",
    ["WORKED_AT lyft", "HELD_ROLE cto organization=lyft"],
    ["worked_at~lyft+held_role~cto"],
  ],
  [
    "role-in-job",
    "a role elsewhere does not",
    ["WORKED_AT lyft", "HELD_ROLE cto organization=uber"],
    ["worked_at~lyft", "held_role~cto"],
  ],
  [
    "role-in-job",
    "a role without a company goes into the job of that role",
    ["WORKED_AT lyft role=CTO", "HELD_ROLE cto"],
    ["worked_at~lyft+held_role~cto"],
  ],
  [
    "role-in-job",
    "or into the job in the same words",
    ["WORKED_AT lyft", "=HELD_ROLE cto"],
    ["worked_at~lyft+held_role~cto"],
  ],
  [
    "role-in-job",
    "words close by are not enough",
    ["WORKED_AT lyft", "&HELD_ROLE cto"],
    ["worked_at~lyft", "held_role~cto"],
  ],
  [
    "role-in-job",
    "nor one from another time",
    ["WORKED_AT lyft 2017/..", "HELD_ROLE cto 2010/2011 organization=lyft"],
    ["worked_at~lyft", "held_role~cto"],
  ],
  [
    "bare-job-in-study",
    "a job of which nothing is said goes into a study at the same place",
    ["WORKED_AT mit 1999~", "STUDIED_AT mit 200X degree=PhD"],
    ["studied_at~mit+worked_at~mit"],
  ],
  [
    "bare-job-in-study",
    "one with a role does not",
    ["STUDIED_AT mit degree=PhD", "WORKED_AT mit role=lecturer"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "bare-job-in-study",
    "nor one with a role told in the same words",
    ["STUDIED_AT mit degree=PhD", "WORKED_AT mit", "=HELD_ROLE lecturer"],
    ["studied_at~mit", "worked_at~mit+held_role~lecturer"],
  ],
  [
    "bare-job-in-study",
    "nor one with a stated date",
    ["STUDIED_AT mit degree=PhD", "WORKED_AT mit 2012"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "bare-job-in-study",
    "nor one that began at another time",
    ["STUDIED_AT mit 2000", "WORKED_AT mit 2012~"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "bare-job-in-study",
    "nor one elsewhere",
    ["STUDIED_AT mit degree=PhD", "WORKED_AT nasa"],
    ["studied_at~mit", "worked_at~nasa"],
  ],
  [
    "bare-study-in-job",
    "a date alone goes into the job at the same place",
    ["STUDIED_AT clinic 2019-21", "WORKED_AT clinic /.. role=nurse"],
    ["worked_at~clinic+studied_at~clinic"],
  ],
  [
    "bare-study-in-job",
    "not with a degree",
    ["STUDIED_AT mit 2003 degree=BSc", "WORKED_AT mit role=lecturer"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "bare-study-in-job",
    "not with a degree told beside it",
    ["STUDIED_AT mit 2003", "&EARNED phd", "WORKED_AT mit role=lecturer"],
    ["studied_at~mit+earned~phd", "worked_at~mit"],
  ],
  [
    "bare-study-in-job",
    "not where the job has a start of its own",
    ["STUDIED_AT mit 2003", "WORKED_AT mit 2013 role=lecturer"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "bare-study-in-job",
    "an undated one may be another stay",
    ["STUDIED_AT mit", "WORKED_AT mit role=lecturer"],
    ["studied_at~mit", "worked_at~mit"],
  ],
  [
    "degree-in-study",
    "a degree goes into the only study",
    ["STUDIED_AT davis", "EARNED phd"],
    ["studied_at~davis+earned~phd"],
  ],
  [
    "degree-in-study",
    "into the study that names it, of several",
    ["STUDIED_AT mit degree=BSc", "STUDIED_AT davis degree=PhD", "EARNED phd"],
    ["studied_at~mit", "studied_at~davis+earned~phd"],
  ],
  [
    "degree-in-study",
    "a title is no degree",
    ["STUDIED_AT davis", "EARNED master"],
    ["studied_at~davis", "earned~master"],
  ],
  [
    "result-in-competition",
    "a prize goes into the competition told with it",
    ["COMPETED_IN dstl 2017-21", "&EARNED prize 2017-21"],
    ["competed_in~dstl+earned~prize"],
  ],
  [
    "result-in-competition",
    "not when told elsewhere",
    ["COMPETED_IN dstl 2017-21", "EARNED prize 2017-21"],
    ["competed_in~dstl", "earned~prize"],
  ],
  [
    "result-in-competition",
    "not from another date",
    ["COMPETED_IN dstl 2017-21", "&EARNED prize 2018"],
    ["competed_in~dstl", "earned~prize"],
  ],
  [
    "result-in-competition",
    "never into a series",
    ["COMPETED_IN kaggle 2015~ count=70", "&EARNED silver 2015~"],
    ["competed_in~kaggle", "earned~silver"],
  ],
  [
    "result-in-competition",
    "nor where two would fit",
    ["COMPETED_IN one", "&COMPETED_IN two", "&EARNED silver"],
    ["competed_in~one", "competed_in~two", "earned~silver"],
  ],
  [
    "title-in-award",
    "a title goes into the medal that led to it",
    ["EARNED silver 2017~", "EARNED master 2017~", "LED_TO silver>master"],
    ["earned~silver+earned~master"],
  ],
  [
    "title-in-award",
    "not at another date",
    ["EARNED silver 2017~", "EARNED master 2018~", "LED_TO silver>master"],
    ["earned~silver", "earned~master"],
  ],
  [
    "title-in-award",
    "not without a cause",
    ["EARNED silver 2017~", "EARNED master 2017~"],
    ["earned~silver", "earned~master"],
  ],
  [
    "presentation-of-work",
    "a presentation goes into the work that led there",
    ["PUBLISHED paper", "PRESENTED_AT cvpr", "LED_TO paper>cvpr"],
    ["published~paper+presented_at~cvpr"],
  ],
  [
    "presentation-of-work",
    "else into the competition held there",
    ["COMPETED_IN cup", "PRESENTED_AT cvpr", "PART_OF cup>cvpr"],
    ["competed_in~cup+presented_at~cvpr"],
  ],
  [
    "presentation-of-work",
    "a dated one stands alone",
    ["PUBLISHED paper", "PRESENTED_AT cvpr 2018", "LED_TO paper>cvpr"],
    ["published~paper", "presented_at~cvpr"],
  ],
  [
    "topic-of-competition",
    "a topic goes into the competition about it",
    ["COMPETED_IN cup 2017~", "LEARNED detection 2017~", "ABOUT cup>detection"],
    ["competed_in~cup+learned~detection"],
  ],
  [
    "topic-of-competition",
    "not when learned at another date",
    ["COMPETED_IN cup 2017~", "LEARNED detection 2015", "ABOUT cup>detection"],
    ["competed_in~cup", "learned~detection"],
  ],
  [
    "learned-at-station",
    "what is learned during a job goes into it",
    ["WORKED_AT lyft", "LEARNED detection"],
    ["worked_at~lyft+learned~detection"],
    ["during learned~detection worked_at~lyft"],
  ],
  [
    "learned-at-station",
    "what is learned before it does not",
    ["WORKED_AT lyft", "LEARNED detection"],
    ["worked_at~lyft", "learned~detection"],
    ["starts-before learned~detection worked_at~lyft"],
  ],
  [
    "learned-then-used",
    "a tool learned and used is one mark",
    ["LEARNED keras", "USED keras"],
    ["used~keras+learned~keras"],
  ],
  [
    "learned-then-used",
    "not when taken up again later",
    ["LEARNED keras 1999", "USED keras 2013"],
    ["learned~keras", "used~keras"],
  ],
  [
    "failed-tries-in-series",
    "failed tries go into their series",
    ["COMPETED_IN kaggle 2015~ count=70", "&COMPETED_IN fails 2015~"],
    ["competed_in~kaggle+competed_in~fails"],
  ],
  [
    "failed-tries-in-series",
    "tries that did not fail stand alone",
    ["COMPETED_IN kaggle 2015~ count=70", "&COMPETED_IN cup 2015~"],
    ["competed_in~kaggle", "competed_in~cup"],
  ],
  [
    "part-in-machine",
    "a part goes into the machine told with it",
    ["OWNED pc", "&OWNED titan"],
    ["owned~pc+owned~titan"],
  ],
  ["part-in-machine", "not into one told elsewhere", ["OWNED pc", "OWNED titan"], ["owned~pc", "owned~titan"]],
  ["used-what-is-owned", "using what one owns is one mark", ["OWNED pc 2015", "USED pc"], ["owned~pc+used~pc"]],
  [
    "used-what-is-owned",
    "using something else is another",
    ["OWNED pc 2015", "USED titan"],
    ["owned~pc", "used~titan"],
  ],
  [
    "application-in-search",
    "applications go into the search, refusals hang under it",
    [
      "APPLIED_TO many 2017-01/2017-09 count=100",
      "APPLIED_TO lyft 2017~ outcome=offer",
      "INTERVIEWED_AT tesla 2017~ outcome=failed",
    ],
    ["applied_to~many+applied_to~lyft/interviewed_at~tesla"],
  ],
  [
    "application-in-search",
    "those of another time do not",
    ["APPLIED_TO many 2017-01/2017-09 count=100", "APPLIED_TO lyft 2012 outcome=offer"],
    ["applied_to~many", "applied_to~lyft"],
  ],
  [
    "accepted-by-station",
    "an application that won the job goes into it",
    ["APPLIED_TO lyft outcome=offer", "WORKED_AT lyft"],
    ["worked_at~lyft+applied_to~lyft"],
  ],
  [
    "accepted-by-station",
    "a refused one does not",
    ["APPLIED_TO lyft outcome=failed", "WORKED_AT lyft"],
    ["applied_to~lyft", "worked_at~lyft"],
  ],
];

describe.each(FOLDING_RULES.map(({ name }) => name))("%s", (rule) => {
  test.each(CASES.filter(([name]) => name === rule).map(([, ...rest]) => rest))(
    "%s",
    (_, facts, marks, orders = []) => {
      expect(marksOf({ facts, things: THINGS, orders })).toEqual(marks);
    },
  );
});

test("rules chain: a title into a medal, the medal into its competition", () => {
  const facts = ["COMPETED_IN cup 2017", "&EARNED silver 2017", "EARNED master 2017", "LED_TO silver>master"];
  expect(marksOf({ facts, things: THINGS })).toEqual(["competed_in~cup+earned~silver+earned~master"]);
});

test("a role lends its dates to a job that has none", () => {
  const graph = personGraph({ facts: ["WORKED_AT lyft", "HELD_ROLE cto 2017/.. organization=lyft"] });
  expect(timeline(graph, {}).episodes[0]).toMatchObject({ start: "2017", look: { start: "solid", end: "open" } });
});
