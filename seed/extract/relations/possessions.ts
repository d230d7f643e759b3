/** How people say what machine was theirs: given, saved up for, in the living room, treated myself to. */
import type { RelationFamily, Statement } from "./statement.ts";

const owned: Statement = { type: "OWNED", target: "machine" };
const likely: Statement = { ...owned, weight: -0.2 };
const A =
  "(a|an|the|my|our|one|two|three|four|another|some|this|that|a pair of|a couple of|a bunch of)? (first|second|third|very first|own|new|brand new|old|used|second hand|secondhand|cheap|little|big|small|tiny|beat up|beaten up|refurbished|proper|real|ancient|broken|single|whole|lovely|battered|trusty|first real|first proper)? (used|old|new|hand|little)?";
const MACHINE = `${A} {Hardware:machine}`;
const BOUGHT =
  "(bought|bought myself|got|got myself|got hold of|got my hands on|picked up|purchased|ordered|invested in|splashed out on|treated myself to|saved up for|saved up and bought|saved for|saved and bought|scraped together enough for|scraped together the money for|leased|inherited|restored|rebuilt|assembled|put together|built|built myself|was given|were given|got given|received|have|had|own|owned|still have|still own|kept|wanted and got|traded my _2 for|swapped my _2 for|" +
  "spent _4 on|blew _4 on|sold my _2 to buy|sold my _2 for|sold my _2 and bought|scavenged|salvaged|rescued|upgraded to|moved up to|upgraded my _2 with|upgraded my _2 to|splurged on|forked out for|shelled out for|acquired|scored|nabbed|bagged|learned on|learnt on|grew up with|grew up on|started with|started on|started out on|started out with|began with|began on)";
const KIN =
  "(mom|mum|mam|dad|mother|father|parents|folks|brother|sister|uncle|aunt|grandfather|grandmother|grandad|grandpa|granny|family|teacher|cousin|neighbor|neighbour|godfather|stepfather|husband|wife|friend|school|boss)";
const DEVICE =
  "(computer|pc|laptop|machine|camera|dslr|car|motorbike|bike|guitar|synth|synthesizer|console|instrument|desktop|workstation|rig|gpu|card|graphics card|phone|calculator|printer|telescope|microscope|boat|plane|aircraft|oscilloscope|drone|recorder|lens|amp|keyboard|drum machine|sampler|lathe|oven|board|kit|gpus|setup|box|server)";

export const possessions: RelationFamily = {
  name: "possessions",
  rules: [
    [`S (finally|eventually|then|just|also|even|already|still|later|recently|had|have)? ${BOUGHT} ${MACHINE}`, likely],
    [
      `S (bought|got|had|owned|built|was given|purchased|own|have) _5 ${DEVICE} (it was|which was|called|that was)? (a|an|the)? {Hardware:machine}`,
      owned,
    ],
    [`S (own|owned|have|had|bought|got) _5 (one of them|including|among them) (a|an|the)? {Hardware:machine}`, owned],
    [
      `${KIN} _2 (bought|brought|got|gave|lent|handed|sent|found|left|built|brought home|came home with|brought back|handed down) (me|us|home|to me|back|home for us|home for me) ${MACHINE}`,
      owned,
    ],
    [
      `(parents|family|folks|dad|mom|mum|father|mother|school) _2 (had|owned|bought|got|found|came home with|brought home|brought back) ${MACHINE}`,
      owned,
    ],
    [
      `(for|on) (christmas|MY birthday|MY tenth birthday|MY _1 birthday|graduation|hanukkah|eid|diwali) (I|we) (got|was given|were given|received|had|asked for) ${MACHINE}`,
      owned,
    ],
    [`(was given|given|got) ${MACHINE} (for|by|from) (christmas|MY|a|the|an)`, owned],
    [`there was (a|an|this|always a|an old) _1 {Hardware:machine} (in|at|on) (our|my|the|their)`, likely],
    [`MY _2 ${DEVICE} (at the time|back then|in those days)? (was|is|were|had|had been) ${MACHINE}`, owned],
    [`{Hardware:machine} (was|is|were) MY _2 ${DEVICE}`, owned],
    [
      `{Hardware:machine} (was|is) the (first|only|best|last) _2 ${DEVICE}? (I|we) _2 (owned|had|bought|used|got|built)`,
      owned,
    ],
    [
      `MY (trusty|old|first|beloved|own|faithful|little|ancient|dear|new|second|battered|home) _1 {Hardware:machine}`,
      owned,
    ],
    [`(with|on|using) MY _1 {Hardware:machine}`, { ...owned, weight: -0.3 }],
    [
      `{Hardware:machine} (that|which)? (I|we|MY dad|MY parents|MY father|MY mother|MY uncle|MY brother) (bought|had|owned|got|built|gave|saved|inherited|brought)`,
      owned,
    ],
    [`{Hardware:machine} of MY own`, owned],
    [
      `(box|rig|machine|server|desktop|workstation|computer|pc|setup|cluster) (with|had|of|running) (a|an|one|two|three|four|six|eight|couple of|pair of)? {Hardware:machine} (cards|gpus|in it|inside)?`,
      likely,
    ],
  ],
};
