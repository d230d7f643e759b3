/** Titles of positions by their grammar: modifiers and a head. They count only where someone holds them. */
import type { Mention } from "../reading/mention.ts";
import type { Token } from "../reading/token.ts";
import type { Recogniser } from "./recogniser.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const HEADS = set(
  "engineer developer scientist manager director designer analyst researcher professor teacher lecturer intern postdoc " +
    "consultant architect strategist physicist chemist biologist nurse doctor physician surgeon lawyer attorney paralegal " +
    "chef cook ceo cto cfo coo cio cmo founder cofounder president officer editor writer journalist reporter producer artist " +
    "trader banker partner associate fellow instructor advisor adviser administrator programmer technician assistant " +
    "coordinator specialist strategist evangelist mathematician statistician economist accountant auditor pharmacist " +
    "therapist psychologist pilot astronaut librarian animator translator photographer musician composer entrepreneur " +
    "investor principal dean tutor barista waiter waitress bartender owner recruiter salesperson resident clerk judge " +
    "captain lieutenant sergeant farmer carpenter electrician mechanic machinist operator planner buyer organizer host " +
    "freelancer contractor apprentice undergrad mentor coach actor actress director secretary treasurer chairman chair " +
    "lead head vp trainer stagiaire server technologist informatician bioinformatician geneticist ecologist geologist astronomer curator conductor choreographer illustrator copywriter fundraiser diplomat ambassador senator councillor policymaker veterinarian dentist midwife paramedic firefighter detective inspector banker broker underwriter actuary tester biostatistician epidemiologist radiologist cardiologist neurologist psychiatrist pediatrician oncologist anesthesiologist sommelier baker butcher brewer stylist tailor lecturer tutor reader postgraduate trainee volunteer internship fellowship residency postdoctoral",
);
const MODIFIERS = set(
  "senior junior lead principal staff chief executive vice deputy managing general associate assistant head full stack " +
    "front end back backend frontend software hardware data machine learning computer vision deep research equity product " +
    "program project mechanical electrical civil chemical industrial systems system network security cloud devops site " +
    "reliability test quality qa web mobile ios android game games graphics ux ui user experience graphic interior fashion " +
    "industrial sales marketing business financial finance operations human resources hr technical technology tech science " +
    "applied quantitative quant investment risk credit creative art content copy social media community customer success " +
    "support account public relations policy medical clinical registered emergency intensive care pediatric head sous pastry " +
    "line executive high school elementary math physics chemistry biology english history university visiting adjunct " +
    "graduate teaching summer undergraduate postdoctoral scientific lab laboratory field flight aerospace robotics robot " +
    "control process production manufacturing design solutions sales infrastructure platform database ai nlp ml founding " +
    "co independent freelance full time part team group engineering developer information information technical real estate " +
    "structural environmental energy nuclear space mission startup news managing sports music film video sound",
);
const SHORT: Readonly<Record<string, string>> = {
  internship: "intern",
  fellowship: "fellow",
  residency: "resident",
  postdoctoral: "postdoctoral researcher",
};

export const roles: Recogniser = (reading, found) => {
  const { tokens } = reading;
  const known = new Map<number, Mention>();
  for (const mention of found)
    if (mention.kind === "Role") for (let at = mention.first; at < mention.end; at += 1) known.set(at, mention);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = tokens[at]?.lower ?? "";
    const role = known.get(at);
    if (role && at !== role.end - 1) continue;
    if (!role && !HEADS.has(head)) continue;
    let first = role?.first ?? at;
    while (first > 0 && first > at - 6) {
      const before = tokens[first - 1];
      if (
        !before ||
        before.sentence !== tokens[at]?.sentence ||
        (tokens[first]?.comma ?? false) ||
        !MODIFIERS.has(before.lower)
      )
        break;
      first -= 1;
    }
    if (role && first === role.first) continue;
    const words = tokens.slice(first, at + 1);
    // "head of growth", "VP of engineering": the field follows the head
    const of =
      ["head", "vp", "director", "professor", "president", "chair", "lead", "dean"].includes(head) &&
      tokens[at + 1]?.lower === "of";
    const field = of ? fieldAfter(found, at + 2) : hostedAfter(tokens, at);
    if (
      (head === "lead" || head === "head" || head === "chair" || head === "principal") &&
      !field &&
      words.length === 1
    )
      continue;
    const end = field ?? at + 1;
    const name =
      SHORT[head] && words.length === 1
        ? SHORT[head]
        : tokens
            .slice(first, end)
            .map((token) => token.text)
            .join(" ");
    mentions.push({
      kind: "Role",
      name,
      first,
      end,
      rule: "roles/title",
      features: { title: words.length > 1 ? 0.9 : 0.4 },
    });
  }
  return mentions;
};

/** "host of the competition". */
function hostedAfter(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower !== "host" && tokens[at]?.lower !== "judge") return undefined;
  const of = tokens[at + 1]?.lower === "of" && ["the", "this", "a"].includes(tokens[at + 2]?.lower ?? "");
  return of && ["competition", "podcast", "show", "event", "contest"].includes(tokens[at + 3]?.lower ?? "")
    ? at + 4
    : undefined;
}

function fieldAfter(found: readonly Mention[], at: number): number | undefined {
  return found.find((mention) => mention.first === at && mention.kind === "Topic")?.end;
}
