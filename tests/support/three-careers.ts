/**
 * Three short made-up careers that cross: a school, two employers, two tools and a contest in common, many facts without
 * a date, and one start that two talks tell differently. Small enough for its answers to be checked by eye.
 */
import { createHash } from "node:crypto";
import type { Entity, Order, Relation } from "../../model/document.ts";
import type { Span } from "../../model/evidence.ts";
import { entityId, orderId, relationId } from "../../model/ids.ts";
import { type RelationType, relationRule } from "../../model/ontology.ts";
import { type Talk, talkSchema } from "../../model/talk.ts";

export const MIRA = "person:mira-solano";
export const TOBIAS = "person:tobias-renn";
export const INES = "person:ines-varga";

const MIRA_WORDS = [
  "I am Mira Solano, I grew up in Lisbon and studied chemistry at Ravenna University, my master's I finished in 2012.",
  "In 2013 I joined Alder Systems as a junior analyst and I stayed for two years.",
  "After that I moved to Berlin for a job at Corvid Labs, and at Corvid Labs I got into computer vision.",
  "In the beginning I used Theano, then I switched from Theano to Keras because Theano was painful to compile.",
  "Later I went from carrots to PyTorch because debugging is easier.",
  "All of it ran on one old laptop.",
  "In 2017 I entered the Night Owl Challenge and came second, we won ten thousand dollars.",
  "That prize paid for four RTX 2080 cards.",
  "The Night Owl Challenge led to an offer from Lumen Robotics.",
  "I also applied to Vantor in 2018 and they rejected me.",
  "So in 2018 I joined Lumen Robotics as a senior engineer and I am still there.",
  "In 2019 I published a paper on owl detection and presented it at Borealis Conference.",
] as const;

const TOBIAS_WORDS = [
  "My name is Tobias Renn. From 2009 until 2013 I studied physics at Ravenna University.",
  "My first job was at Alder Systems, from 2014 to 2016, as a data engineer.",
  "From 2016 to 2019 I was a quant at Helvion Bank in Zurich.",
  "In 2016 I came fifth in the Night Owl Challenge.",
  "At the bank we switched from Keras to PyTorch in 2018 for the speed.",
  "I failed an interview at Corvid Labs.",
  "In 2020 I joined Lumen Robotics.",
  "Mira Solano joined Lumen Robotics in 2019, she told me about the opening.",
  "Thank you for the interview, Pia Lund.",
] as const;

const INES_WORDS = [
  "I am Ines Varga and I studied law at Kestrel College.",
  "Then I was a product manager at Alder Systems.",
  "In 2015 I joined Helvion Bank and stayed until 2017.",
  "I took the Open Algorithms course and learned Python there, before that I used Excel.",
  "Excel was too slow, so I moved from Excel to Python.",
  "The course led to my own company, Brightwater, which I founded in 2018.",
  "I still live in Porto.",
] as const;

/** The three talks, Mira's first by id. New copies each time. */
export const threeCareers = (): Talk[] => [miraTalk(), tobiasTalk(), inesTalk()];

function miraTalk(): Talk {
  const { entity, relation, order, talk } = telling(
    "a-mira-solano-00000001",
    "Mira Solano",
    MIRA,
    "2021-06-10",
    MIRA_WORDS,
  );
  const RAVENNA = entity("Organization", "Ravenna University");
  const ALDER = entity("Organization", "Alder Systems");
  const CORVID = entity("Organization", "Corvid Labs");
  const LUMEN = entity("Organization", "Lumen Robotics");
  const VANTOR = entity("Organization", "Vantor");
  const THEANO = entity("Tool", "Theano");
  const KERAS = entity("Tool", "Keras", { said: "carrots", aliases: ["carrots"] });
  const PYTORCH = entity("Tool", "PyTorch");
  const OWL = entity("Competition", "Night Owl Challenge");
  const PRIZE = entity("Award", "$10,000 prize", { said: "ten thousand dollars", scope: "mira-solano" });
  const SECOND = entity("Award", "second place", { said: "second", scope: "mira-solano" });
  const CARDS = entity("Hardware", "RTX 2080");
  const LAPTOP = entity("Hardware", "old laptop", { scope: "mira-solano" });
  const VISION = entity("Topic", "computer vision");
  const PAPER = entity("Work", "paper on owl detection", { scope: "mira-solano" });
  const EVENT = entity("Event", "Borealis Conference");
  entity("Person", "Mira Solano");
  const study = relation(
    "STUDIED_AT",
    MIRA,
    RAVENNA,
    "studied chemistry at Ravenna University, my master's I finished in 2012",
    {
      end: "2012",
      properties: { degree: "master's", field: "chemistry" },
    },
  );
  relation("LIVED_IN", MIRA, entity("Place", "Lisbon"), "grew up in Lisbon");
  const alder = relation(
    "WORKED_AT",
    MIRA,
    ALDER,
    "In 2013 I joined Alder Systems as a junior analyst and I stayed for two years",
    {
      start: "2013",
      end: "2015~",
      duration: "P2Y",
      basis: { start: "stated", end: "counted" },
      properties: { role: "junior analyst" },
    },
  );
  const corvid = relation("WORKED_AT", MIRA, CORVID, "moved to Berlin for a job at Corvid Labs");
  relation("LIVED_IN", MIRA, entity("Place", "Berlin"), "moved to Berlin");
  relation("LEARNED", MIRA, VISION, "at Corvid Labs I got into computer vision");
  relation("USED", MIRA, THEANO, "I used Theano");
  relation("USED", MIRA, KERAS, "switched from Theano to Keras");
  relation("USED", MIRA, PYTORCH, "went from carrots to PyTorch");
  relation("SWITCHED_TO", THEANO, KERAS, "switched from Theano to Keras because Theano was painful to compile", {
    properties: { reason: "Theano was painful to compile" },
  });
  relation("SWITCHED_TO", KERAS, PYTORCH, "went from carrots to PyTorch because debugging is easier", {
    properties: { reason: "debugging is easier" },
  });
  relation("OWNED", MIRA, LAPTOP, "ran on one old laptop");
  relation("COMPETED_IN", MIRA, OWL, "In 2017 I entered the Night Owl Challenge and came second", {
    start: "2017",
    properties: { placement: 2 },
  });
  relation("EARNED", MIRA, SECOND, "came second", { start: "2017", properties: { placement: 2 } });
  relation("EARNED", MIRA, PRIZE, "we won ten thousand dollars", {
    start: "2017",
    properties: { amount: 10000, currency: "USD" },
  });
  relation("OWNED", MIRA, CARDS, "four RTX 2080 cards", { properties: { quantity: 4 } });
  relation("FUNDED", PRIZE, CARDS, "That prize paid for four RTX 2080 cards");
  relation("LED_TO", OWL, LUMEN, "The Night Owl Challenge led to an offer from Lumen Robotics");
  relation("APPLIED_TO", MIRA, VANTOR, "applied to Vantor in 2018 and they rejected me", {
    start: "2018",
    properties: { outcome: "rejected" },
  });
  const lumen = relation(
    "WORKED_AT",
    MIRA,
    LUMEN,
    "in 2018 I joined Lumen Robotics as a senior engineer and I am still there",
    {
      start: "2018",
      end: "..",
      properties: { role: "senior engineer" },
    },
  );
  relation("PUBLISHED", MIRA, PAPER, "In 2019 I published a paper on owl detection", { start: "2019" });
  relation("PRESENTED_AT", MIRA, EVENT, "presented it at Borealis Conference", { start: "2019" });
  relation("ABOUT", PAPER, VISION, "paper on owl detection", { certainty: "inferred", confidence: 0.6 });
  order("starts-before", study, alder, "In 2013 I joined Alder Systems");
  order("ends-before", alder, corvid, "After that I moved to Berlin");
  order("ends-before", corvid, lumen, "So in 2018 I joined Lumen Robotics");
  return talk();
}

function tobiasTalk(): Talk {
  const { entity, relation, talk } = telling(
    "b-tobias-renn-00000002",
    "Tobias Renn",
    TOBIAS,
    "2022-03-01",
    TOBIAS_WORDS,
  );
  const RAVENNA = entity("Organization", "Ravenna University");
  const ALDER = entity("Organization", "Alder Systems");
  const HELVION = entity("Organization", "Helvion Bank");
  const CORVID = entity("Organization", "Corvid Labs");
  const LUMEN = entity("Organization", "Lumen Robotics");
  const KERAS = entity("Tool", "Keras");
  const PYTORCH = entity("Tool", "PyTorch");
  entity("Person", "Tobias Renn");
  relation("INTERVIEWED_BY", TOBIAS, entity("Person", "Pia Lund"), "Thank you for the interview, Pia Lund");
  entity("Person", "Mira Solano");
  relation("STUDIED_AT", TOBIAS, RAVENNA, "From 2009 until 2013 I studied physics at Ravenna University", {
    start: "2009",
    end: "2013",
    properties: { field: "physics" },
  });
  relation("WORKED_AT", TOBIAS, ALDER, "My first job was at Alder Systems, from 2014 to 2016, as a data engineer", {
    start: "2014",
    end: "2016",
    properties: { role: "data engineer" },
  });
  relation("WORKED_AT", TOBIAS, HELVION, "From 2016 to 2019 I was a quant at Helvion Bank", {
    start: "2016",
    end: "2019",
    properties: { role: "quant" },
  });
  relation("LIVED_IN", TOBIAS, entity("Place", "Zurich"), "in Zurich");
  relation(
    "COMPETED_IN",
    TOBIAS,
    entity("Competition", "Night Owl Challenge"),
    "In 2016 I came fifth in the Night Owl Challenge",
    {
      start: "2016",
      properties: { placement: 5 },
    },
  );
  relation("USED", TOBIAS, KERAS, "switched from Keras");
  relation("USED", TOBIAS, PYTORCH, "to PyTorch in 2018", { start: "2018" });
  relation("SWITCHED_TO", KERAS, PYTORCH, "switched from Keras to PyTorch in 2018 for the speed", {
    start: "2018",
    properties: { reason: "the speed" },
  });
  relation("INTERVIEWED_AT", TOBIAS, CORVID, "I failed an interview at Corvid Labs", {
    properties: { outcome: "failed" },
  });
  relation("WORKED_AT", TOBIAS, LUMEN, "In 2020 I joined Lumen Robotics", { start: "2020" });
  relation("WORKED_AT", MIRA, LUMEN, "Mira Solano joined Lumen Robotics in 2019", {
    start: "2019",
    person: MIRA,
    confidence: 0.7,
  });
  return talk();
}

function inesTalk(): Talk {
  const { entity, relation, order, talk } = telling("c-ines-varga-00000003", "Ines Varga", INES, "2020-11", INES_WORDS);
  const KESTREL = entity("Organization", "Kestrel College");
  const ALDER = entity("Organization", "Alder Systems");
  const HELVION = entity("Organization", "Helvion Bank");
  const BRIGHTWATER = entity("Organization", "Brightwater");
  const COURSE = entity("Work", "Open Algorithms course");
  const PYTHON = entity("Tool", "Python");
  const EXCEL = entity("Tool", "Excel");
  entity("Person", "Ines Varga");
  const study = relation("STUDIED_AT", INES, KESTREL, "I studied law at Kestrel College", {
    properties: { field: "law" },
  });
  const alder = relation("WORKED_AT", INES, ALDER, "Then I was a product manager at Alder Systems", {
    properties: { role: "product manager" },
  });
  const helvion = relation("WORKED_AT", INES, HELVION, "In 2015 I joined Helvion Bank and stayed until 2017", {
    start: "2015",
    end: "2017",
  });
  relation("LEARNED", INES, COURSE, "I took the Open Algorithms course");
  relation("LEARNED", INES, PYTHON, "learned Python there", { confidence: 0.3 });
  relation("USED", INES, EXCEL, "before that I used Excel");
  relation("USED", INES, PYTHON, "moved from Excel to Python");
  relation("SWITCHED_TO", EXCEL, PYTHON, "Excel was too slow, so I moved from Excel to Python", {
    properties: { reason: "Excel was too slow" },
  });
  relation("WORKED_AT", INES, BRIGHTWATER, "my own company, Brightwater, which I founded in 2018", {
    start: "2018",
    properties: { role: "founder" },
  });
  relation("LED_TO", COURSE, BRIGHTWATER, "The course led to my own company, Brightwater");
  relation("LIVED_IN", INES, entity("Place", "Porto"), "I still live in Porto", { end: ".." });
  order("ends-before", study, alder, "Then I was a product manager");
  order("ends-before", alder, helvion, "In 2015 I joined Helvion Bank");
  return talk();
}

type EntityRest = Partial<Pick<Entity, "aliases">> & { readonly said?: string; readonly scope?: string };
type RelationRest = Partial<Omit<Relation, "id" | "type" | "source" | "target" | "evidence">>;

/** One talk in the making: each fact names the words it rests on. */
function telling(id: string, title: string, subject: string, published: string, lines: readonly string[]) {
  const text = lines.join("\n");
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  const orders: Order[] = [];
  const said = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new TypeError(`${title} does not say "${words}"`);
    return { source: id, start, end: start + words.length, text: words };
  };
  const sure = { certainty: "said", confidence: 0.9, rule: "told/by-hand" } as const;
  return {
    entity(kind: Entity["kind"], name: string, { said: words = name, scope, aliases = [] }: EntityRest = {}): string {
      const own = entityId(kind, name, scope);
      entities.push({ id: own, kind, name, aliases, properties: {}, ...sure, evidence: [said(words)] });
      return own;
    },
    relation(type: RelationType, source: string, target: string, words: string, rest: RelationRest = {}): string {
      const person = relationRule(type).world ? undefined : (rest.person ?? subject);
      const own = relationId(type, source, target, person, 1);
      const whose = person === undefined ? {} : { person };
      relations.push({
        id: own,
        type,
        source,
        target,
        properties: {},
        ...sure,
        ...rest,
        ...whose,
        evidence: [said(words)],
      });
      return own;
    },
    order(kind: Order["kind"], first: string, second: string, words: string): void {
      orders.push({ id: orderId(kind, first, second), kind, first, second, ...sure, evidence: [said(words)] });
    },
    talk: (): Talk =>
      talkSchema.parse({
        document: {
          version: 1,
          extractor: { version: "0.1.0", gazetteer: "none", threshold: 0.5 },
          sources: [
            {
              id,
              title,
              format: "text",
              published,
              sha256: createHash("sha256").update(text).digest("hex"),
              subjects: [subject],
            },
          ],
          entities,
          relations,
          orders,
          warnings: [],
        },
        text,
        segments: [{ start: 0, end: text.length }],
      }),
  };
}
