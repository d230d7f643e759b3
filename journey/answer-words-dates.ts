/** One date in plain words → EDTF. No clock: "two years ago" is no date here. */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SEASONS: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};
/** Days that stand for a month. */
const FEASTS: Readonly<Record<string, string>> = { christmas: "12", xmas: "12", "new year": "01", "new years": "01" };
/** Parts of a year as a month and one on either side, which is what `~` adds when it is drawn. */
const PARTS: Readonly<Record<string, string>> = { early: "02", mid: "06", late: "11" };
const QUARTERS: Readonly<Record<string, string>> = { "1": "02", "2": "05", "3": "08", "4": "11" };
const DECADES = ["", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

const ABOUT =
  /^(?:about|around|circa|ca|c|roughly|approximately|approx|maybe|perhaps|probably|i think|i guess|i believe|i'd say|possibly)\b/;
const LEAD = /^(?:(?:sometime|some time|somewhere|back|it was|that was|was|in|on|at|during|the|of|year|by)\b)\s*/;

/**
 * @param words lower case, without commas and full stops.
 * @returns EDTF level 1: "spring 2016" → `2016-21`, "around 2012" → `2012~`, "early 2016" → `2016-02~`; undefined when it is no date.
 */
export function readDate(words: string): string | undefined {
  let text = words.trim();
  let approximate = false;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(LEAD, "").trim();
    if (ABOUT.test(text)) approximate = true;
    text = text.replace(ABOUT, "").trim();
  }
  const plain = text.replace(
    /\s*(?:-?ish| or so| or thereabouts| i (?:think|guess|believe)| maybe| probably| roughly)$/,
    "",
  );
  const edtf = readPlainDate(plain);
  const sure = plain === text && !approximate;
  return edtf === undefined || sure || /[X~]$/.test(edtf) ? edtf : `${edtf}~`;
}

function readPlainDate(text: string): string | undefined {
  return (
    readYear(text) ??
    readDecade(text) ??
    readNumbers(text) ??
    readPart(text) ??
    readQuarter(text) ??
    readMonth(text) ??
    readSeason(text)
  );
}

/** "2016", "'16". */
function readYear(text: string): string | undefined {
  if (/^(?:19|20)\d\d$/.test(text)) return text;
  const short = /^'(\d\d)$/.exec(text)?.[1];
  return short === undefined ? undefined : `${Number(short) < 50 ? "20" : "19"}${short}`;
}

/** "the 2010s", "the 90s", "late nineties". */
function readDecade(text: string): string | undefined {
  const plain = text.replace(/^(?:early|mid|late)[ -]/, "").replace(/^the /, "");
  const digits = /^(19|20)?'?(\d)0'?s$/.exec(plain);
  const decade = digits?.[2] ?? String(DECADES.indexOf(plain));
  if (!digits && !(Number(decade) >= 2)) return undefined;
  const century = digits?.[1] ?? (Number(decade) >= 3 ? "19" : undefined);
  return century === undefined ? undefined : `${century}${decade}X`;
}

/** "2014-03-24", "2014-03", "03/2014"; days of two readings (03/04/2014) are none. */
function readNumbers(text: string): string | undefined {
  const iso = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (iso?.[1] && isMonth(iso[2])) {
    return iso[3] === undefined ? `${iso[1]}-${iso[2]}` : withDay(iso[1], iso[2] ?? "", iso[3]);
  }
  const slashed = /^(\d{1,2})[/.]((?:19|20)\d\d)$/.exec(text);
  const month = slashed?.[1]?.padStart(2, "0");
  return slashed && isMonth(month) ? `${slashed[2]}-${month}` : undefined;
}

const isMonth = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 12;

/** "early 2016", "end of 2015", "mid-2014", "late summer 2016". Half a year has no name of its own: the year. */
function readPart(text: string): string | undefined {
  const match =
    /^(early|mid|late|(?:the )?(?:beginning|start|middle|end|first half|second half) of)[ -](?:in |of |the )*(.+)$/.exec(
      text,
    );
  const [, part = "", rest = ""] = match ?? [];
  if (!match) return undefined;
  const year = readYear(rest);
  if (year === undefined) return readMonth(rest) ?? readSeason(rest);
  if (/half/.test(part)) return year;
  const month = PARTS[/beginning|start|early/.test(part) ? "early" : /mid/.test(part) ? "mid" : "late"];
  return `${year}-${month}~`;
}

/** "Q2 2016", "second quarter of 2016". */
function readQuarter(text: string): string | undefined {
  const match = /^(?:q([1-4])|(first|second|third|fourth|last) quarter)(?: of)? (.+)$/.exec(text);
  const year = readYear(match?.[3] ?? "");
  if (!match || year === undefined) return undefined;
  const place = ["first", "second", "third", "fourth"].indexOf(match[2] ?? "") + 1 || 4;
  return `${year}-${QUARTERS[match[1] ?? String(place)]}~`;
}

/** "March 2014", "Sept. of 2014", "24 March 2014", "March 24th 2014", "Christmas 2015". */
function readMonth(text: string): string | undefined {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]+(?: years?)?)(?: (\d{1,2})(?:st|nd|rd|th)?)?(?: of| in)? ('?\d+)$/.exec(
      text,
    );
  const year = readYear(match?.[4] ?? "");
  const month = monthNumber(match?.[2] ?? "");
  if (!match || year === undefined || month === undefined) return undefined;
  const day = match[1] ?? match[3];
  return day === undefined ? `${year}-${month}` : withDay(year, month, day.padStart(2, "0"));
}

function monthNumber(name: string): string | undefined {
  const at = MONTHS.findIndex(
    (month) => month === name || (name.length >= 3 && name.length <= 4 && month.startsWith(name)),
  );
  return at < 0 ? FEASTS[name] : String(at + 1).padStart(2, "0");
}

function withDay(year: string, month: string, day: string): string | undefined {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${year}-${month}-${day}` : undefined;
}

/** "spring 2016", "the summer of 2016", "winter 2016/17". */
function readSeason(text: string): string | undefined {
  const match = /^(spring|summer|autumn|fall|winter)(?: of| in)? ('?\d+)(?:\/\d\d(?:\d\d)?)?$/.exec(text);
  const year = readYear(match?.[2] ?? "");
  return match && year !== undefined ? `${year}-${SEASONS[match[1] ?? ""]}` : undefined;
}

/** The year that a date names, to be lent to one that names none ("March to June 2014"). */
export const yearOf = (edtf: string): string | undefined => /^\d{4}/.exec(edtf)?.[0];
