import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { SAMPLE_TALKS, type SampleTalk } from "../../model/api.ts";
import { demoTalks, samplePath } from "../../seed/demo-talk.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../seed/load-talk.ts";

/** The talk of a sample, as "TYPE target start end", leaving out what is only mentioned. */
async function factsOf(sample: SampleTalk): Promise<readonly string[]> {
  const path = samplePath(sample);
  const { document } = await loadTalk(await readFile(path), path, { knowledge: loadKnowledge });
  expect(document.warnings).toEqual([]);
  expect(document.sources[0]?.title).toContain("invented career");
  expect(document.sources[0]?.subjects).toEqual([`person:${sample}`]);
  return document.relations
    .filter(({ type }) => type !== "MENTIONED")
    .map(({ type, target, start = "", end = "" }) => `${type} ${target} ${start} ${end}`.trim());
}

describe("the invented careers", () => {
  test.each<[SampleTalk, readonly string[]]>([
    [
      "ines-maro",
      [
        "STUDIED_AT organization:uc-davis 2008 2012",
        "WORKED_AT organization:genentech 2012 2015",
        "WORKED_AT organization:zillow 2015 2018",
        "WORKED_AT organization:spotify 2018",
        "EARNED credential:ines-maro:kaggle-master 2016",
        "SWITCHED_TO tool:pytorch 2017",
        "OWNED hardware:nvidia-gtx-1080-ti 2017~",
        "LIVED_IN place:stockholm 2018",
      ],
    ],
    [
      "tomas-brandl",
      [
        "STUDIED_AT organization:university-of-vienna 2005 2009",
        "STUDIED_AT organization:uc-davis 2011 2016",
        "WORKED_AT organization:nvidia 2016 2019",
        "WORKED_AT organization:waymo 2019",
        "EARNED credential:tomas-brandl:kaggle-grandmaster 2018",
        "SWITCHED_TO tool:pytorch 2018",
        "LIVED_IN place:california 2011 2019~",
      ],
    ],
  ])("%s is read as it is written", async (sample, facts) => {
    expect(await factsOf(sample)).toEqual(expect.arrayContaining([...facts]));
  });

  test("are not loaded with the demo", async () => {
    const talks = await demoTalks();
    expect(talks.length).toBeGreaterThan(0);
    for (const sample of SAMPLE_TALKS) expect(talks).not.toContain(samplePath(sample));
  });
});
