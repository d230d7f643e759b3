/** What each question answers about the three careers: sentences checked by hand against the words of the talks. */
import { INES, MIRA, TOBIAS } from "./three-careers.ts";

export interface QuestionCase {
  readonly question: string;
  readonly params: Readonly<Record<string, string>>;
  /** All sentences, in order. */
  readonly says: readonly string[];
}

const organization = (slug: string): string => `organization:${slug}`;
const ALDER = organization("alder-systems");
const HELVION = organization("helvion-bank");
const LUMEN = organization("lumen-robotics");
const RAVENNA = organization("ravenna-university");
const CORVID = organization("corvid-labs");

const NOTHING = "Nothing in the talks answers this.";

const asked = (question: string, params: QuestionCase["params"], ...says: readonly string[]): QuestionCase => ({
  question,
  params,
  says,
});

export const QUESTION_CASES: readonly QuestionCase[] = [
  asked(
    "journey",
    { person: MIRA },
    "Mira studied at Ravenna University (master's, chemistry), until 2012.",
    "Mira worked at Alder Systems as junior analyst, from 2013 to c. 2015.",
    "Mira worked at Corvid Labs; when is not said, but after Alder Systems and before Lumen Robotics.",
    "Mira works at Lumen Robotics as senior engineer, since 2018.",
  ),
  asked(
    "journey",
    { person: INES },
    "Ines studied at Kestrel College (law); when is not said, but before Alder Systems.",
    "Ines worked at Alder Systems as product manager; when is not said, but before Helvion Bank.",
    "Ines worked at Helvion Bank, from 2015 to 2017.",
    "Ines worked at Brightwater as founder, from 2018.",
  ),
  asked(
    "summary",
    { person: MIRA },
    "The path of Mira Solano begins at Ravenna University and ends at Lumen Robotics, over 4 stations.",
    "Mira studied at Ravenna University (master's, chemistry), until 2012.",
  ),
  asked(
    "as-of",
    { person: MIRA, date: "2014" },
    "Mira worked at Alder Systems as junior analyst, from 2013 to c. 2015.",
    "Possibly: Mira worked at Corvid Labs; when is not said, but after Alder Systems and before Lumen Robotics.",
    "When is not said of Lisbon, Berlin, computer vision, Theano, Keras, PyTorch and old laptop: it may have been then.",
  ),
  asked(
    "as-of",
    { person: TOBIAS, date: "2018" },
    "Tobias worked at Helvion Bank as quant, from 2016 to 2019.",
    "Tobias used PyTorch, from 2018.",
    "Possibly: Tobias used Keras; when is not said, but before PyTorch.",
    "When is not said of Zurich and Corvid Labs: it may have been then.",
  ),
  asked(
    "as-of",
    { person: MIRA, date: "2017", lane: "tools" },
    "When is not said of Theano, Keras and PyTorch: it may have been then.",
  ),
  asked(
    "as-of",
    { person: INES, date: "2016-22", lane: "study-work" },
    "Ines worked at Helvion Bank, from 2015 to 2017.",
  ),
  asked(
    "as-of",
    { person: TOBIAS, date: "1990" },
    "Possibly: Tobias used Keras; when is not said, but before PyTorch.",
    "When is not said of Zurich and Corvid Labs: it may have been then.",
  ),
  asked("studies", { person: TOBIAS }, "Tobias studied at Ravenna University (physics), from 2009 to 2013."),
  asked(
    "jobs",
    { person: INES },
    "Ines worked at Alder Systems as product manager; when is not said, but before Helvion Bank.",
    "Ines worked at Helvion Bank, from 2015 to 2017.",
    "Ines worked at Brightwater as founder, from 2018.",
  ),
  asked(
    "jobs",
    { person: INES, which: "first" },
    "Ines worked at Alder Systems as product manager; when is not said, but before Helvion Bank.",
  ),
  asked("jobs", { person: TOBIAS, which: "last" }, "Tobias worked at Lumen Robotics, from 2020."),
  asked("competitions", { person: MIRA, which: "last" }, "Mira competed in Night Owl Challenge, 2nd, 2017."),
  asked(
    "places",
    { person: MIRA },
    "Mira lived in Lisbon; when is not said.",
    "Mira lived in Berlin; when is not said.",
  ),
  asked(
    "when",
    { person: MIRA, thing: CORVID },
    "Mira worked at Corvid Labs; when is not said, but after Alder Systems and before Lumen Robotics.",
    "Mira worked at Corvid Labs: it began between Jan 2014 and Dec 2018 (after Alder Systems, before Lumen Robotics).",
  ),
  asked("when", { person: MIRA, thing: LUMEN }, "Mira works at Lumen Robotics as senior engineer, since 2018."),
  asked("how-long", { person: MIRA, thing: ALDER }, "Mira worked at Alder Systems as junior analyst: 2 years."),
  asked(
    "how-long",
    { person: TOBIAS, thing: HELVION },
    "Tobias worked at Helvion Bank as quant: about 3 years (2016 to 2019).",
  ),
  asked("how-long", { person: MIRA, thing: CORVID }, "Mira worked at Corvid Labs: for how long is not said."),
  asked(
    "before",
    { person: TOBIAS, thing: HELVION },
    "Tobias worked at Alder Systems as data engineer, from 2014 to 2016.",
  ),
  asked("before", { person: TOBIAS, thing: RAVENNA }, NOTHING),
  asked(
    "after",
    { person: MIRA, thing: ALDER },
    "Mira worked at Corvid Labs; when is not said, but after Alder Systems and before Lumen Robotics.",
  ),
  asked(
    "after",
    { person: MIRA, thing: "tool:keras" },
    "Mira used PyTorch; when is not said.",
    "From Keras to PyTorch: debugging is easier.",
  ),
  asked(
    "gaps",
    { person: TOBIAS },
    "Between Ravenna University and Alder Systems: a gap of at most 2 years.",
    "Between Alder Systems and Helvion Bank: a gap of at most 1 year or an overlap of at most 1 year: what is said leaves both open.",
    "Between Helvion Bank and Lumen Robotics: a gap of at most 2 years.",
  ),
  asked(
    "causes",
    { person: MIRA, thing: LUMEN },
    "Night Owl Challenge led to Lumen Robotics.",
    "The station before it: Corvid Labs.",
  ),
  asked("causes", { person: MIRA, thing: "tool:theano" }, NOTHING),
  asked(
    "effects",
    { person: MIRA, thing: "competition:night-owl-challenge" },
    "$10,000 prize paid for RTX 2080.",
    "Night Owl Challenge led to Lumen Robotics.",
  ),
  asked(
    "effects",
    { person: INES, thing: "work:open-algorithms-course" },
    "Open Algorithms course led to Brightwater.",
  ),
  asked(
    "became",
    { person: MIRA, from: RAVENNA, to: LUMEN },
    "Ravenna University, then Alder Systems, then Corvid Labs, then Lumen Robotics.",
    "Night Owl Challenge led to Lumen Robotics.",
  ),
  asked(
    "became",
    { person: MIRA, from: "tool:theano", to: "tool:pytorch" },
    "Theano, then Keras, then PyTorch.",
    "From Theano to Keras: Theano was painful to compile.",
    "From Keras to PyTorch: debugging is easier.",
  ),
  asked(
    "became",
    { person: TOBIAS, from: LUMEN, to: RAVENNA },
    "No way between Lumen Robotics and Ravenna University is told; Ravenna University came first.",
  ),
  asked(
    "tools",
    { person: MIRA },
    "Mira used Theano; when is not said.",
    "From Theano to Keras: Theano was painful to compile.",
    "Mira used Keras; when is not said.",
    "From Keras to PyTorch: debugging is easier.",
    "Mira used PyTorch; when is not said.",
  ),
  asked(
    "tools",
    { person: INES },
    "Ines used Excel; when is not said.",
    "From Excel to Python: Excel was too slow.",
    "Ines used Python; when is not said.",
  ),
  asked("switches", { person: MIRA, from: "tool:keras" }, "From Keras to PyTorch: debugging is easier."),
  asked("switches", { person: MIRA, to: "tool:keras" }, "From Theano to Keras: Theano was painful to compile."),
  asked("switches", { person: TOBIAS }, "From Keras to PyTorch: the speed."),
  asked(
    "machines",
    { person: MIRA },
    "Mira had an old laptop; when is not said.",
    "Mira had four RTX 2080; when is not said, but after $10,000 prize.",
    "$10,000 prize paid for RTX 2080.",
  ),
  asked(
    "paid-for",
    { person: MIRA, thing: "hardware:rtx-2080" },
    "$10,000 prize paid for RTX 2080.",
    "Mira earned $10,000 prize, 2017.",
  ),
  asked("paid-for", { person: MIRA }, "$10,000 prize paid for RTX 2080.", "Mira earned $10,000 prize, 2017."),
  asked("paid-for", { person: TOBIAS }, NOTHING),
  asked("competitions", { person: TOBIAS }, "Tobias competed in Night Owl Challenge, 5th, 2016."),
  asked("awards", { person: MIRA }, "Mira earned second place, 2017.", "Mira earned $10,000 prize, 2017."),
  asked("awards", { person: TOBIAS }, NOTHING),
  asked("applications", { person: MIRA }, "Mira applied to Vantor (rejected), 2018."),
  asked("applications", { person: TOBIAS }, "Tobias interviewed at Corvid Labs (failed); when is not said."),
  asked("interviewers", { person: TOBIAS }, "Tobias was interviewed by Pia Lund."),
  asked("learned", { person: INES }, "Ines learned Open Algorithms course; when is not said."),
  asked(
    "works",
    { person: MIRA },
    "Mira published a paper on owl detection, 2019.",
    "Mira presented at Borealis Conference, 2019.",
  ),
  asked(
    "about",
    { person: MIRA, thing: "tool:keras" },
    "From Theano to Keras: Theano was painful to compile.",
    "Mira used Keras; when is not said.",
    "From Keras to PyTorch: debugging is easier.",
  ),
  asked("about", { person: TOBIAS, thing: CORVID }, "Tobias interviewed at Corvid Labs (failed); when is not said."),
  asked(
    "same-switch",
    { from: "tool:keras", to: "tool:pytorch", person: MIRA },
    "Tobias: from Keras to PyTorch: the speed, 2018.",
  ),
  asked(
    "same-switch",
    { from: "tool:keras", to: "tool:pytorch" },
    "Mira: from Keras to PyTorch: debugging is easier.",
    "Tobias: from Keras to PyTorch: the speed, 2018.",
  ),
  asked(
    "same-switch",
    { from: ALDER, to: HELVION, person: INES },
    "Tobias worked at Alder Systems as data engineer, from 2014 to 2016, then worked at Helvion Bank as quant, from 2016 to 2019.",
  ),
  asked("same-switch", { from: "tool:pytorch", to: "tool:keras" }, NOTHING),
  asked(
    "same-place",
    { person: MIRA },
    "Tobias competed in Night Owl Challenge, 5th, 2016; not at the same time as Mira, 2017.",
    "Tobias studied at Ravenna University (physics), from 2009 to 2013; at the same time as Mira, until 2012.",
    "Ines worked at Alder Systems as product manager; when is not said; perhaps at the same time as Mira, from 2013 to c. 2015.",
    "Tobias worked at Alder Systems as data engineer, from 2014 to 2016; perhaps at the same time as Mira, from 2013 to c. 2015.",
    "Tobias worked at Lumen Robotics, from 2020; at the same time as Mira, since 2018.",
  ),
  asked(
    "same-place",
    { person: INES, thing: HELVION },
    "Tobias worked at Helvion Bank as quant, from 2016 to 2019; at the same time as Ines, from 2015 to 2017.",
  ),
  asked(
    "shortest-link",
    { from: MIRA, to: INES },
    "Mira worked at Alder Systems as junior analyst, from 2013 to c. 2015.",
    "Ines worked at Alder Systems as product manager; when is not said.",
  ),
  asked("next-steps", { thing: ALDER }, "Helvion Bank: 2 of 3 (Ines and Tobias).", "Corvid Labs: 1 of 3 (Mira)."),
  asked(
    "time-between",
    { from: RAVENNA, to: LUMEN },
    "Mira: about 6 years from the end of Ravenna University (2012) to Lumen Robotics (2018).",
    "Tobias: about 7 years from the end of Ravenna University (2013) to Lumen Robotics (2020).",
  ),
  asked("time-between", { from: ALDER, to: HELVION, person: INES }, "Ines: a date is missing."),
  asked(
    "who",
    { thing: HELVION },
    "Ines worked at Helvion Bank, from 2015 to 2017.",
    "Tobias worked at Helvion Bank as quant, from 2016 to 2019.",
  ),
  asked("who", { thing: "tool:python" }, "Ines used Python; when is not said."),
  asked("degrees", {}, "Mira studied at Ravenna University (master's, chemistry), until 2012."),
  asked("degrees", { degree: "phd" }, "Nobody in these talks is said to have a PhD."),
  asked(
    "as-of",
    { person: TOBIAS, date: "2014/2017", lane: "study-work,tools" },
    "Tobias worked at Alder Systems as data engineer, from 2014 to 2016.",
    "Tobias worked at Helvion Bank as quant, from 2016 to 2019.",
    "Possibly: Tobias used Keras; when is not said, but before PyTorch.",
    "When is not said of Corvid Labs: it may have been then.",
  ),
  asked(
    "compare",
    { people: `${TOBIAS},${INES}` },
    "Tobias: Ravenna University, then Alder Systems, then Helvion Bank, then Lumen Robotics.",
    "Ines: Kestrel College, then Alder Systems, then Helvion Bank, then Brightwater.",
    "Alder Systems: Ines and Tobias.",
    "Helvion Bank: Ines and Tobias.",
  ),
  asked(
    "everything-said",
    { thing: "tool:pytorch" },
    "“went from carrots to PyTorch because debugging is easier” (Mira Solano)",
    "“switched from Keras to PyTorch in 2018 for the speed” (Tobias Renn)",
  ),
  asked(
    "everything-said",
    { thing: "tool:keras", person: TOBIAS },
    "“switched from Keras to PyTorch in 2018 for the speed” (Tobias Renn)",
  ),
  asked(
    "one-source",
    { person: TOBIAS },
    "Tobias competed in Night Owl Challenge, 5th, 2016.",
    "Tobias interviewed at Corvid Labs (failed); when is not said.",
    "Tobias was interviewed by Pia Lund.",
    "Tobias lived in Zurich; when is not said.",
    "Tobias studied at Ravenna University (physics), from 2009 to 2013.",
    "From Keras to PyTorch: the speed.",
    "Tobias used Keras; when is not said.",
    "Tobias used PyTorch, from 2018.",
    "Tobias worked at Alder Systems as data engineer, from 2014 to 2016.",
    "Tobias worked at Helvion Bank as quant, from 2016 to 2019.",
    "Tobias worked at Lumen Robotics, from 2020.",
  ),
  asked(
    "contradictions",
    {},
    "Mira works at Lumen Robotics as senior engineer: the start is 2018 in “Mira Solano” and 2019 in “Tobias Renn”.",
  ),
  asked("contradictions", { person: TOBIAS }, NOTHING),
  asked("inferred", {}, "paper on owl detection is about computer vision."),
  asked(
    "undated",
    { person: INES },
    "Ines studied at Kestrel College (law); when is not said, but before Alder Systems.",
    "Ines worked at Alder Systems as product manager; when is not said, but before Helvion Bank.",
    "Ines learned Open Algorithms course; when is not said.",
    "Ines used Excel; when is not said.",
    "Ines used Python; when is not said.",
  ),
];
