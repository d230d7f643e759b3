/** One small talk in every format that can be read. */
interface Line {
  readonly speaker: string;
  readonly text: string;
}

const LINES: readonly Line[] = [
  ["Bo Park", "Welcome to the show, Ada Quill! How did you start?"],
  ["Ada Quill", "I studied physics at MIT and in 2008 I got my PhD in oceanography."],
  ["Ada Quill", "Ten years ago I joined Lyft as a data engineer, and we used Python and Keras every day."],
  ["Bo Park", "Did you move to San Francisco for it?"],
  ["Ada Quill", "Yes, I lived in San Francisco for eight months. Then we switched from Keras to PyTorch."],
  ["Ada Quill", "I bought an NVIDIA Titan X with a $20,000 prize: third place, a gold medal on Kaggle."],
  ["Ada Quill", "I applied to Google and DeepMind, they said no. Since spring 2017 I work at Café Zürich, “still”."],
  ["Bo Park", "My own company was called Fenwick Labs, by the way. Thanks for coming!"],
].map(([speaker = "", text = ""]) => ({ speaker, text }));

const seconds = (index: number): number => index * 7 + 1;
const clock = (at: number, mark = "."): string => `00:00:${String(Math.floor(at)).padStart(2, "0")}${mark}500`;
const said = LINES.map(({ text }) => text);

/** The reader of each file, and the file. */
export const GENERATED_FILES: readonly (readonly [format: string, text: string])[] = [
  ["youtube-json3", youtubeJson3()],
  ["podcast-json", podcastJson()],
  ["whisper", whisper()],
  ["vtt", vtt()],
  ["vtt", rollingVtt()],
  ["srt", srt()],
  ["youtube-page", youtubePage()],
  ["markdown", markdown()],
  ["speakers", speakers()],
  ["text", `Title: A long way\nPublished: 2020-10-07\n\n${said.join("\n\n")}\n`],
  [
    "text",
    said
      .join(" ")
      .toLowerCase()
      .replace(/[.,!?:]/g, ""),
  ],
];

function youtubeJson3(): string {
  const events = LINES.map(({ text }, index) => ({
    tStartMs: seconds(index) * 1000,
    dDurationMs: 6000,
    segs: text.split(" ").map((word, place) => ({ utf8: place === 0 ? word : ` ${word}`, tOffsetMs: place * 200 })),
  }));
  return JSON.stringify({ wireMagic: "pb3", events });
}

function podcastJson(): string {
  const segments = LINES.map(({ speaker, text }, index) => ({
    speaker,
    startTime: seconds(index),
    endTime: seconds(index) + 6,
    body: text,
  }));
  return JSON.stringify({ version: "1.0.0", segments });
}

function whisper(): string {
  const segments = LINES.map(({ text, speaker }, index) => ({
    id: index,
    start: seconds(index),
    end: seconds(index) + 6,
    text: ` ${text}`,
    speaker,
    words: text.split(" ").map((word, place) => ({ word, start: seconds(index) + place * 0.2 })),
  }));
  return JSON.stringify({ text: said.join(" "), segments, language: "en" });
}

function vtt(): string {
  const cues = LINES.map(
    ({ speaker, text }, index) =>
      `${index + 1}\n${clock(seconds(index))} --> ${clock(seconds(index) + 6)} align:start\n<v ${speaker}>${text.replace("&", "&amp;")}</v>\n`,
  );
  return `WEBVTT - A long way\n\nNOTE\nPublished: 2020-10-07\n\n${cues.join("\n")}`;
}

/** As automatic captions roll: each line stands again above the next. */
function rollingVtt(): string {
  const cues = said.map((text, index) => {
    const words = text.split(" ").map((word, place) => `<${clock(seconds(index) + place * 0.2)}><c> ${word}</c>`);
    return `${clock(seconds(index))} --> ${clock(seconds(index) + 6)} align:start position:0%\n${said[index - 1] ?? " "}\n${words.join("")}\n`;
  });
  return `WEBVTT\nKind: captions\nLanguage: en\n\n${cues.join("\n")}`;
}

function srt(): string {
  return said
    .map((text, at) => `${at + 1}\r\n${clock(seconds(at), ",")} --> ${clock(seconds(at) + 6, ",")}\r\n${text}\r\n`)
    .join("\r\n");
}

function youtubePage(): string {
  return `A long way - Ada Quill\n\nCaptions\n\n${said.join("\n")}\n\nInfo\nChannel: Tides\nPublished: Wed Oct 07 2020\nLength: 00:01:00\nId: abcdefghijk\n`;
}

function markdown(): string {
  return `---\ntitle: A long way\ndate: 2020-10-07\n---\n\n# A long way\n\n${LINES.map(({ speaker, text }) => `**${speaker}:** ${text}`).join("\n\n")}\n`;
}

function speakers(): string {
  return LINES.map(({ speaker, text }) => `${speaker}: ${text}`).join("\n\n");
}
