/** Words that titles of positions are made of. */
import { wordTable } from "../reading/word-table.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const HEADS = set(
  "engineer developer scientist manager director designer analyst researcher professor teacher lecturer intern postdoc " +
    "consultant architect strategist physicist chemist biologist nurse doctor physician surgeon lawyer attorney paralegal " +
    "chef cook ceo cto cfo coo cio cmo founder cofounder president officer editor writer journalist reporter producer artist " +
    "trader banker partner associate fellow instructor advisor adviser administrator programmer technician assistant " +
    "coordinator specialist evangelist mathematician statistician economist accountant auditor pharmacist " +
    "therapist psychologist pilot astronaut librarian animator translator photographer musician composer entrepreneur " +
    "investor principal dean tutor barista waiter waitress bartender owner recruiter salesperson resident clerk judge " +
    "captain lieutenant sergeant farmer carpenter electrician mechanic machinist operator planner buyer organizer host " +
    "freelancer contractor apprentice mentor coach actor actress secretary treasurer chairman chair attending " +
    "lead head vp trainer stagiaire technologist informatician bioinformatician geneticist ecologist geologist " +
    "astronomer curator conductor choreographer illustrator copywriter fundraiser diplomat ambassador senator councillor " +
    "policymaker veterinarian dentist midwife paramedic firefighter detective inspector broker underwriter actuary tester " +
    "biostatistician epidemiologist radiologist cardiologist neurologist psychiatrist pediatrician oncologist " +
    "anesthesiologist sommelier baker butcher brewer stylist tailor reader trainee volunteer emt foreman forewoman supervisor ensign mate commander colonel corporal skipper captain umpire referee machinist plumber welder roofer driver courier cleaner caretaker cashier internship fellowship residency apprenticeship " +
    "physio physiotherapist osteopath optometrist radiographer sonographer helper journeyman journeywoman rigger fitter pipefitter " +
    "boilermaker ironworker lineman logger miner mason bricklayer joiner cabinetmaker surveyor estimator dispatcher millwright " +
    "toolmaker shipwright deckhand steward porter groom jockey blacksmith potter weaver seamstress watchmaker luthier bookkeeper " +
    "solicitor barrister prosecutor ranger warden lifeguard counselor counsellor caseworker pastor chaplain headteacher archivist " +
    "historian anthropologist archaeologist sociologist linguist sysadmin florist gardener landscaper arborist sailor medic navigator " +
    "dishwasher dancer singer songwriter drummer guitarist violinist cellist pianist comedian cinematographer screenwriter playwright " +
    "novelist columnist correspondent presenter publicist lobbyist speechwriter quant merchandiser bookseller draftsman drafter " +
    "commis saucier patissier stylist retoucher gaffer cameraman camerawoman stringer fixer runner showrunner announcer newsreader " +
    "podcaster newscaster anchor subeditor generalist modeller modeler scripter demonstrator registrar matron orderly porter almoner " +
    "superintendent undersecretary delegate attache negotiator conservator restorer gallerist docent picker packer forester " +
    "agronomist vintner cheesemaker butler concierge bellhop housekeeper chauffeur trucker conductor signaller bosun stoker purser " +
    "underwriter bursar provost rector marshal bailiff notary conveyancer interpreter lexicographer proofreader typesetter printer binder " +
    "nutritionist dietitian audiologist pathologist toxicologist virologist microbiologist chemist hydrologist meteorologist " +
    "boy hand violin recordist sculptor carver upholsterer glazier plasterer decorator scaffolder beekeeper zookeeper vet " +
    "invigilator examiner moderator facilitator organiser mediator bibliographer cataloguer cartographer geographer " +
    "demographer criminologist ethnographer philosopher theologian imam rabbi priest vicar bishop monk nun minister",
);
export const MODIFIERS = set(
  "senior junior lead principal staff chief executive vice deputy managing general associate assistant head full stack " +
    "front end back backend frontend software hardware data machine learning computer vision deep research equity product " +
    "program project mechanical electrical civil chemical industrial systems system network security cloud devops site " +
    "reliability test quality qa web mobile ios android game games graphics ux ui user experience graphic interior fashion " +
    "sales marketing business financial finance operations human resources hr technical technology tech science " +
    "applied quantitative quant investment risk credit creative art content copy social media community customer success " +
    "support account public relations policy medical clinical registered emergency intensive care pediatric sous pastry " +
    "line high elementary math physics chemistry biology english history university visiting adjunct " +
    "graduate teaching summer undergraduate postdoctoral scientific lab laboratory field flight aerospace robotics robot " +
    "control process production manufacturing design solutions infrastructure platform database ai nlp ml founding " +
    "co independent freelance team group engineering developer information real estate documentary film film's " +
    "deck cabin stable paper office ball farm stage ranch planning logistics supply chain warehouse fleet flight ground cabin crew " +
    "front-end back-end computational experimental theoretical applied social youth community outreach parish museum archive " +
    "structural environmental energy nuclear space mission startup news sports music video sound",
);
/** Heads that are also plain words: alone they name nothing. */
export const BARE_HEADS = set("lead head chair principal reader attending fellow mate boy hand violin");
/** "head of …", "professor of …". */
export const FIELD_HEADS = set("head vp director professor president chair lead dean");
/** A position named by what it is called as a time of one's life. */
export const SHORT_ROLES: Readonly<Record<string, string>> = wordTable({
  internship: "intern",
  fellowship: "fellow",
  residency: "resident",
  apprenticeship: "apprentice",
});
