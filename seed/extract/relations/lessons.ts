/** How people say that they learned something: taught, shown, sent on a course, read up on, got their head around. */
import type { RelationFamily, Statement } from "./statement.ts";

const learned: Statement = { type: "LEARNED", target: "topic" };
const likely: Statement = { ...learned, weight: -0.2 };
const work: Statement = { type: "LEARNED", target: "work" };
const THE =
  "(the basics of|the fundamentals of|the foundations of|the ins and outs of|the craft of|the art of|the world of|everything I know about|everything about|all about|a bit of|a little|a little bit of|a lot of|a lot about|lots of|some|enough|basic|the|how to use|to use|to code in|to program in|to write|to draw in|things like|about|on)?";
const WHAT = `${THE} {Topic|Tool:topic}`;
const LEARNED =
  "(learned|learnt|picked up|mastered|absorbed|discovered|got to know|got my head around|got the hang of|got to grips with|got a grip on|came to grips with|got up to speed on|got up to speed with|get up to speed on|get up to speed with|got up to scratch on|read up on|read about|brushed up on|boned up on|swotted up on|mugged up|figured out|worked out|" +
  "dived into|dove into|dived deep into|dove deep into|delved into|dug into|dug deep into|immersed myself in|steeped myself in|threw myself into|plunged into|buried myself in|stumbled across|stumbled on|stumbled upon|came across|was introduced to|were introduced to|got introduced to|was exposed to|got exposed to|was trained in|was trained on|got trained in|trained in|was schooled in|was drilled in|was initiated into|became fluent in|got fluent in|became proficient in|got comfortable with|became comfortable with|" +
  "got hooked on|got into|was hooked on|was self taught in|self taught in|studied up on|crammed|retrained in|reskilled in|upskilled in|skilled up in|specialized in|specialised in|got a grounding in|had a grounding in|got a feel for|got a taste of|got a taste for|fell for|fell in love with|caught the bug for|majored in|minored in|cut my teeth on)";
const CLASS =
  "(course|courses|class|classes|module|modules|bootcamp|boot camp|workshop|workshops|tutorial|tutorials|diploma|certificate|night class|evening class|crash course|short course|mooc|moocs|lectures|lecture|book|books|videos|seminar|training|lessons|specialization|nanodegree|elective|paper)";
const TEACHER =
  "(mentor|supervisor|boss|colleague|friend|teacher|professor|father|mother|dad|mum|mom|brother|sister|uncle|aunt|grandfather|grandmother|cousin|roommate|flatmate|lecturer|manager|neighbor|neighbour|master|coach|wife|husband|partner|they|he|she|guy|lady|who|someone|somebody)";

export const lessons: RelationFamily = {
  name: "lessons",
  rules: [
    [
      `S (have|had|also|then|slowly|quickly|really|eventually|finally|just|even|had to|managed to)? ${LEARNED} ${WHAT}`,
      learned,
    ],
    [`I _2 ${LEARNED} ${WHAT}`, likely],
    [
      `S (had|have|needed|decided|managed|started|began|wanted and managed|went|sat down) (back)? to (learn|relearn|master|pick up|get up to speed on|get up to speed with|get my head around|teach myself|figure out|study|read up on|brush up on|get to grips with) ${WHAT}`,
      likely,
    ],
    [
      `${TEACHER} _3 (taught|showed|shown|teaching|gave|introduced|explained|drilled) (me|us) (in|to)? _1 ${WHAT}`,
      learned,
    ],
    [`(taught|teaching) (myself|me|us|ourselves) _2 ${WHAT}`, learned],
    [`(got|turned) me (into|on to|onto|hooked on|interested in|started on|started in|started with) ${WHAT}`, learned],
    [
      `S (did|took|take|taking|had|got|went on|enrolled on|enrolled in|signed up for|signed up to|joined|attended|completed|finished|followed|audited|sat in on|sat through|watched|read|worked through|worked my way through|went through|got through|devoured|found|bought|was sent on|got sent on|was put on|paid for|passed) _5 ${CLASS} (in|on|about|for|of|called|covering) ${WHAT}`,
      learned,
    ],
    [`(sent|put|enrolled) (me|us) (on|in|through) _4 ${CLASS} (in|on|about|for|of|called) ${WHAT}`, learned],
    [
      `S (did|took|completed|finished|joined|passed|enrolled in|signed up for|attended) (the|a|an|my|his|her|their|some)? _1 {Topic|Tool:topic} ${CLASS}`,
      learned,
    ],
    [
      `S (signed up for|signed up to|enrolled in|enrolled on|went through|worked through|worked my way through|got through|devoured|watched|completed|audited|sat through|inhaled|followed|finished|did|took|started|went to) _3 {Work:work}`,
      work,
    ],
    [
      `S (got hold of|came across|found|bought|borrowed|was given|inherited|stumbled on|stumbled across|discovered|loved|reread|read) _5 (book|novel|paper|textbook|manual|copy|classic|blog|article|magazine) _2 {Work:work}`,
      work,
    ],
    [
      `(book|paper|course|novel|manual|textbook) that _4 (me|my life|my mind|everything|my career|it all|my eyes) (was|is) (called)? {Work:work}`,
      work,
    ],
    [`MY (bible|textbook|guide) was {Work:work}`, work],
    [
      `MY (first|second|third|next) (programming|coding|real|computer|proper|serious)? (language|programming language|tool|package|program) (was|is) ${WHAT}`,
      learned,
    ],
    [
      `(learning|studying|reading|teaching myself|picking up|mastering) _2 (about|up on)? ${WHAT}`,
      { ...learned, weight: -0.3 },
    ],
    [
      `S (spent|spend) _8 (learning|studying|reading about|teaching myself|picking up|mastering|getting to grips with|reading up on|immersed in|practicing|practising|on|in) ${WHAT}`,
      likely,
    ],
    [
      `(where|when|how|there|that is where|that is when|that is how) (I|we) (first)? (learned|learnt|picked up|discovered|got into|met|encountered|came across|fell in love with|found|started|was introduced to|got interested in|mastered) ${WHAT}`,
      learned,
    ],
    [
      `MY (introduction|first exposure|exposure|first encounter|first contact|first brush|entry) (to|into|with) ${WHAT}`,
      learned,
    ],
    [
      `MY _2 (minor|major|elective|focus|specialty|speciality|specialism|subject|main subject|field|area|concentration|discipline|trade) (was|is|were|became) (in|on)? ${WHAT}`,
      learned,
    ],
    [
      `MY (master thesis|thesis|dissertation|phd|doctorate|masters|research|undergrad project|final year project|final project|capstone|postdoc|project) (was|is) (all|mostly|really)? (in|on|about) ${WHAT}`,
      learned,
    ],
    [`(thesis|dissertation|doctorate|phd) (on|in|about) ${WHAT}`, likely],
    [
      `(background|grounding|training|expertise|foundation|qualification|diploma|certificate|crash course|refresher|experience) (in|on) ${WHAT}`,
      { ...learned, weight: -0.4 },
    ],
    [
      `S (was|were|became|got|grew|am|have been|have always been) (really|very|totally|completely|quite|deeply|hugely|always|so)? (fascinated|obsessed|intrigued|captivated|gripped|taken|consumed|hooked|interested|absorbed|immersed|enthralled|passionate|curious) (by|with|in|on|about) ${WHAT}`,
      likely,
    ],
    [
      `S (worked|work|did|do|moved|went|shifted|drifted|pivoted|branched out|got|fell|slid|wandered|ventured|settled|strayed|crossed over) (a lot|mostly|mainly|more|deeper|deep|research|on|over|sideways)? (on|in|into) ${WHAT}`,
      { ...learned, weight: -0.3 },
    ],
    [`(there|then) (I|we) (did|studied|learned|learnt|took|read|majored in) ${WHAT}`, learned],
  ],
};
