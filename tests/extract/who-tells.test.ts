import { describe, expect, it } from "vitest";
import { noiseProfile } from "../../seed/extract/reading/noise.ts";
import { findCast } from "../../seed/extract/reading/people.ts";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";
import { knowledge, transcriptOf } from "./told.ts";

const castOf = (title: string, text: string) => {
  const transcript = transcriptOf(text, { title, metadata: {} });
  const tokens = tokenise(transcript.text, transcript.segments);
  return findCast(transcript, tokens, noiseProfile(tokens), knowledge);
};

const ASKED = "so how did it all start well I moved to Oslo and I joined the city ";
const captions = (words: string) => `hello and welcome to the show I'm amit desai ${words} ${ASKED.repeat(4)}`;

describe("who tells", () => {
  it.each([
    ["The vowel doctor: Renske Hoekstra on teaching machines", "I grew up by the sea.", "Renske Hoekstra"],
    ["How Priya Nambiar learned to weld", "I grew up by the sea.", "Priya Nambiar"],
    ["Priya Nambiar’s long way into law", "I grew up by the sea.", "Priya Nambiar"],
    ["Ludwig van der Berg – building dams", "I grew up by the sea.", "Ludwig van der Berg"],
    ["An interview with Priya Nambiar about dams", "I grew up by the sea.", "Priya Nambiar"],
    ["Priya Nambiar talks about dams", "I grew up by the sea.", "Priya Nambiar"],
    ["Dams and Water", "Welcome. We're in Oslo with Priya Nambiar. Priya is an engineer.", "Priya Nambiar"],
    ["Dams and Water", "Welcome. Priya Nambiar is an engineer. Priya, where did you grow up?", "Priya Nambiar"],
    ["Dams and Water", "Welcome. It's Priya Nambiar who builds dams.", "Priya Nambiar"],
    ["Dams and Water", "Priya Nambiar, thank you so much for joining us.", "Priya Nambiar"],
    ["A Voice: Renske Hoekstra on Speech and Sound", captions("talking to rensk hook stra"), "Renske Hoekstra"],
    [
      "Dams",
      `my name is amit desai i ran ports and our speaker tonight is priya nambiar ${ASKED.repeat(4)}`,
      "Priya Nambiar",
    ],
    ["Dams", `hello my name is priya nambiar and i built dams with lena hobart ${ASKED.repeat(4)}`, "Priya Nambiar"],
    ["Dams (Priya Nambiar, DamConf 2019)", "I grew up by the sea.", "Priya Nambiar"],
    ["#42 Priya Nambiar, founder of Damwell", "I grew up by the sea.", "Priya Nambiar"],
    ["Dams", "Welcome, everyone, to this talk. I'm Ada Mensah-Boyd and I build dams.", "Ada Mensah-Boyd"],
    ["Dams", "Thank you for having me. I'm Priya Nambiar. I once spoke to Lena Hobart.", "Priya Nambiar"],
    ["Dams", "Hello! Priya Nambiar here. I've been asked to tell you about dams.", "Priya Nambiar"],
    ["Dams", "Welcome. I'm Amit Desai. With me in the studio is Priya Nambiar. Priya, hello.", "Priya Nambiar"],
    ["Dams", `i'm thrilled to be joined by my old friend priya nambiar hello ${ASKED.repeat(4)}`, "Priya Nambiar"],
    ["Dams", `let's give a warm welcome to priya nambiar thank you ${ASKED.repeat(4)}`, "Priya Nambiar"],
    ["Dams", `priya nambiar you're an engineer but you began at sea ${ASKED.repeat(4)}`, "Priya Nambiar"],
    [
      "Renske Hoekstra From Sea to Speech",
      `so hi i'm rensk hook stra ${ASKED.replace("so how did it all start ", "").repeat(4)}`,
      "Renske Hoekstra",
    ],
    ["Our Work With Renske Hoekstra", captions("and my guest is rensk hook stra"), "Renske Hoekstra"],
  ])("%s | %s", (title, text, expected) => {
    expect(castOf(title, text).narrators).toEqual([expected]);
  });

  it.each([
    ["Dams and Water", "I worked with Priya Nambiar for a year. She was kind."],
    ["Dams and Water", "I worked at a dam. How did that go? I was with the city for a year."],
    ["Dams and Water: Concrete on Trial", "I grew up by the sea."],
    ["How Water Shapes us", "I grew up by the sea."],
    ["Dams", "Welcome to the show. I'm Amit Desai. How did you begin? I was at sea."],
    ["Why Music Matters", "It's Friday, and it was a long week."],
  ])("nobody in: %s | %s", (title, text) => {
    expect(castOf(title, text).narrators).toEqual([]);
  });

  it("keeps the host apart", () => {
    expect(castOf("A Voice: Renske Hoekstra on Speech", captions("talking to rensk hook stra")).hosts).toEqual([
      "Amit Desai",
    ]);
  });
});
