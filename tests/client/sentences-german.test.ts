import { expect, test } from "vitest";
import { inGerman } from "../../client/words/sentences-in-german.ts";

test.each([
  ["Ada studied at Leeds (PhD, physics), from c. 2010.", "Ada studierte an Leeds (PhD, physics), von ca. 2010."],
  [
    "Ada worked at Tern, for 8 months; when is not said, but after Leeds (1:00) and before Heron (1:15).",
    "Ada arbeitete bei Tern, 8 Monate lang; wann, ist nicht gesagt, aber nach Leeds (1:00) und vor Heron (1:15).",
  ],
  [
    "Ada works at Heron as senior engineer (maps), since c. Sep 2017.",
    "Ada arbeitet bei Heron als senior engineer (maps), seit ca. Sep. 2017.",
  ],
  [
    "Ada used Caffe for deep learning; when is not said.",
    "Ada benutzte Caffe für deep learning; wann, ist nicht gesagt.",
  ],
  ["Ada earned gold medal, spring 2017.", "Ada erwarb gold medal, Frühjahr 2017."],
  ["From Keras to PyTorch: debugging, speed.", "Von Keras zu PyTorch: debugging, speed."],
  [
    "Ada works at Heron: about 3 years by the time of the talk (since c. Sep 2017).",
    "Ada arbeitet bei Heron: zur Zeit des Vortrags etwa 3 Jahre (seit ca. Sep. 2017).",
  ],
  [
    "The path of Ada Lark begins at Leeds and ends at Tern, over 3 stations.",
    "Der Weg von Ada Lark beginnt bei Leeds und endet bei Tern, über 3 Stationen.",
  ],
  [
    "The duration of Tern (8 months) does not fit its dates and is left out: correct one of them.",
    "Die Dauer von Tern (8 Monate) passt nicht zu den Daten und bleibt weg: eines davon berichtigen.",
  ],
  ["When it began at Tern is not said.", "Wann es bei Tern begann, ist nicht gesagt."],
  [
    "Nothing is said of 2001 to 2004, between Leeds and Tern; Owl may belong there.",
    "Über 2001 bis 2004, zwischen Leeds und Tern, ist nichts gesagt; Owl gehört vielleicht dorthin.",
  ],
  ["only 40 % sure: not drawn unasked", "nur zu 40 % sicher: ungefragt nicht gezeichnet"],
  ["Keras was heard as “carrots”", "Keras wurde gehört als „carrots“"],
  ["When did you move from Keras to PyTorch?", "Wann war der Wechsel von Keras zu PyTorch?"],
  ["The path of Ada Lark, in order", "Der Weg von Ada Lark, der Reihe nach"],
])("%s", (english, german) => {
  expect(inGerman(english)).toBe(german);
});

test.each([["Something nobody foresaw."], [""], ["Ada Lark"], ["The log has the details"]])("%j stays", (words) => {
  expect(inGerman(words)).toBeUndefined();
});
