import { describe, expect, it } from "vitest";
import { extract } from "../../seed/extract/extract.ts";
import { abbreviates } from "../../seed/extract/recognisers/abbreviated.ts";
import { captioned, knowledge, named, told, transcriptOf } from "./told.ts";

const ABOUT_LEARNING =
  "we used TensorFlow and scikit-learn and XGBoost and pandas for deep learning with ImageNet and ";

describe("names behind what captions heard", () => {
  it.each([
    ["I worked at use davis I mean UC Davis is where I did my phd", "Organization UC Davis"],
    [`${ABOUT_LEARNING}I was using pi torch in my research`, "Tool PyTorch"],
    [`${ABOUT_LEARNING}then I switched from Karis to pi torch and Karis was fine`, "Tool Keras"],
    ["we write o camel code and it is a functional language OCaml is", "Tool OCaml"],
    [`${ABOUT_LEARNING}we gave a talk at new rips the conference with the paper`, "Event NeurIPS"],
    ["payments were in tensor flow", "Tool TensorFlow"],
    ["I got a job at you be soft in montreal", "Organization Ubisoft"],
    ["we applied to why combinator and got in", "Organization Y Combinator"],
    ["I went to carnegie melon for my degree", "Organization Carnegie Mellon"],
  ])("%s", (text, expected) => {
    expect(named(captioned(text))).toContain(expected);
  });

  it("lets the title speak for what is heard in a place that asks for it", () => {
    const document = captioned("I won cargo competitions and medals", { title: "From nothing to Kaggle" });
    expect(named(document)).toContain("Organization Kaggle");
  });

  it.each([
    ["I left the cable on the table and loaded the cargo into the cars", /Lyft|Kaggle|Keras/],
    ["you can google it and the lift was broken", /Kaggle|Lyft/],
    ["the terrorist had carrots and a goggle", /Keras|Kaggle/],
    ["he is a carol singer and likes kitty cats", /CoRL|KITTI|Kaggle/],
    ["we have a company called lexifi there", /LexisNexis|RecSys/],
    ["he lived there and then he left", /Lyft/],
    ["are you sure why would you see one in there for me", /^(?!Person)/],
    ["you be quiet and why combine it", /Ubisoft|Combinator/],
  ])("nothing mapped in: %s", (text, unwanted) => {
    expect(named(captioned(text)).filter((name) => unwanted.test(name))).toEqual([]);
  });

  it("leaves clean text alone", () => {
    const text = "I left Uber. The cargo was late. We used carrots. The cable was long. I was happy there.";
    expect(named(told(text)).filter((name) => /Lyft|Kaggle|Keras/.test(name))).toEqual([]);
  });

  it("keeps what was heard beside what is meant", () => {
    const document = captioned(`${ABOUT_LEARNING}I was using pi torch in my research`);
    const torch = document.entities.find((entity) => entity.name === "PyTorch");
    expect(torch?.aliases).toContain("pi torch");
    expect(torch?.evidence.map((span) => ("text" in span ? span.text : ""))).toEqual(["pi torch"]);
  });

  it("takes a channel's own spellings", () => {
    const text = "I joined whatsit in 2013 and it was good.";
    const document = extract(transcriptOf(text), {
      source: { id: "talk", sha256: "0".repeat(64) },
      knowledge,
      aliases: { whatsit: "Lyft" },
    });
    expect(named(document)).toContain("Organization Lyft");
  });

  it.each([
    ["NVDA", "NVIDIA", true],
    ["MSFT", "Microsoft", true],
    ["NASA", "NVIDIA", false],
    ["DAVI", "NVIDIA", false],
    ["GOOG", "Google Maps", false],
  ])("%s short for %s: %s", (short, long, expected) => {
    expect(abbreviates(short, long)).toBe(expected);
  });
});
