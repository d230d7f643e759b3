/** The first screen of the reference talk with its edits: each mark by the facts it folds. */

export interface ExpectedMark {
  /** Leading fact first: type and what it is about. */
  readonly facts: readonly string[];
  readonly lane: string;
  /** First and last column it may stand in, from 1. */
  readonly columns: readonly [number, number];
  readonly look: string;
}

const mark = (
  lane: string,
  columns: readonly [number, number],
  look: string,
  ...facts: readonly string[]
): ExpectedMark => ({ facts, lane, columns, look });

export const MARKS: readonly ExpectedMark[] = [
  mark("study-work", [1, 1], "counted hollow", "STUDIED_AT UC Davis", "EARNED PhD in physics", "LEARNED physics"),
  mark("study-work", [2, 2], "hollow hollow", "WORKED_AT Bidgely"),
  mark("study-work", [3, 3], "hollow counted", "WORKED_AT TrueAccord", "LEARNED recommender systems"),
  mark("study-work", [4, 4], "counted open", "WORKED_AT Lyft", "HELD_ROLE senior computer vision engineer"),
  mark(
    "study-work",
    [3, 3],
    "counted counted",
    "APPLIED_TO more than 100 companies",
    "APPLIED_TO Lyft",
    "INTERVIEWED_AT NVIDIA",
    "APPLIED_TO Facebook",
    "APPLIED_TO Tesla",
  ),
  mark("works", [3, 3], "counted counted", "LEARNED computer vision"),
  mark(
    "competitions",
    [1, 3],
    "counted counted",
    "COMPETED_IN Kaggle competitions",
    "COMPETED_IN first three Kaggle competitions",
  ),
  mark("competitions", [1, 4], "counted counted", "EARNED silver medal"),
  mark("competitions", [3, 4], "counted counted", "EARNED gold medal", "EARNED Kaggle Master"),
  mark("competitions", [4, 4], "counted counted", "EARNED Kaggle Grandmaster"),
  mark(
    "competitions",
    [3, 3],
    "counted counted",
    "COMPETED_IN object detection competition",
    "LEARNED object detection",
  ),
  mark(
    "competitions",
    [3, 3],
    "solid solid",
    "COMPETED_IN DSTL Satellite Imagery Feature Detection",
    "EARNED third place",
    "EARNED $20,000 prize",
  ),
  mark("competitions", [1, 4], "hollow hollow", "COMPETED_IN conference competitions"),
  mark("works", [4, 4], "counted counted", "PUBLISHED papers on competition solutions", "PRESENTED_AT CVPR"),
  mark("competitions", [4, 4], "hollow hollow", "HELD_ROLE competition host", "PRESENTED_AT NeurIPS"),
  mark("tools", [1, 4], "hollow hollow", "USED Caffe"),
  mark("tools", [1, 4], "hollow hollow", "USED Theano"),
  mark("tools", [1, 4], "hollow hollow", "USED Keras"),
  mark("tools", [1, 4], "hollow hollow", "USED PyTorch"),
  mark("machines", [1, 3], "hollow open", "OWNED first computer", "OWNED NVIDIA Titan"),
  mark("machines", [3, 4], "counted open", "OWNED second computer", "OWNED NVIDIA GTX 1080 Ti"),
  mark("places", [1, 1], "counted open", "LIVED_IN United States"),
  mark("places", [2, 2], "hollow open", "LIVED_IN Silicon Valley"),
  mark("places", [3, 3], "hollow open", "LIVED_IN San Francisco"),
];

/** "Told, but not when", in order of telling. */
export const TRAY: readonly string[] = [
  "HELD_ROLE data scientist",
  "PUBLISHED blog post about his journey to Lyft",
  "LEARNED machine learning",
  "LEARNED Coursera classes",
  "EARNED prizes under $50,000",
  "LEARNED deep learning",
];

/** Roads not taken, under the search. */
export const GHOSTS: readonly string[] = ["Facebook", "NVIDIA", "Tesla"];

/** Links that are drawn at rest between leading facts, with their words. */
export const LINKS: readonly (readonly [from: string, type: string, to: string, words: string])[] = [
  ["STUDIED_AT UC Davis", "THEN", "WORKED_AT Bidgely", "then"],
  ["WORKED_AT Bidgely", "THEN", "WORKED_AT TrueAccord", "then"],
  ["WORKED_AT TrueAccord", "THEN", "WORKED_AT Lyft", "then"],
  ["WORKED_AT TrueAccord", "LED_TO", "APPLIED_TO more than 100 companies", "did not like the job"],
  ["APPLIED_TO more than 100 companies", "LED_TO", "WORKED_AT Lyft", "led to"],
  ["COMPETED_IN DSTL Satellite Imagery Feature Detection", "FUNDED", "OWNED second computer", "paid for"],
  ["COMPETED_IN Kaggle competitions", "LED_TO", "EARNED silver medal", "read the winners' solutions"],
  ["EARNED silver medal", "ORDER", "EARNED gold medal", "1½ years later"],
  ["EARNED gold medal", "LED_TO", "EARNED Kaggle Grandmaster", "five gold medals"],
  ["COMPETED_IN conference competitions", "LED_TO", "PUBLISHED papers on competition solutions", "led to"],
  ["USED Caffe", "SWITCHED_TO", "USED Theano", "Caffe was painful"],
  ["USED Theano", "SWITCHED_TO", "USED Keras", "useful and convenient"],
  ["USED Keras", "SWITCHED_TO", "USED PyTorch", "multi-GPU utilization"],
];
