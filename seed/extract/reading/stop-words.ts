/** Words that no name or noun phrase goes on with. */
const STOPS = new Set(
  (
    "a an the this that these those i you he she it we they me him her us them my your his its our their who which what " +
    "when where why how and or but so because if then than as at in on to from with for by of about into over after " +
    "before during until since through is am are was were be been being do does did done have has had having will would " +
    "can could should may might must not no yes yeah well okay there here just like really also very some any all more " +
    "most much many few lot lots one two three first second third last next now today still got get went go going come " +
    "came said say know think kind sort uh um actually basically said told called named while up down out back again " +
    "everything something anything nothing took made gave wanted started used found needed hired offered built met saw showed told asked thought felt knew everyone someone people guys thing things stuff right good great nice though"
  ).split(" "),
);

/** Words that end a phrase. */
export const isStop = (word: string): boolean => STOPS.has(word);
