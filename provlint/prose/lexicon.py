"""The words by which English says where something comes from.

Closed classes (pronouns, prepositions, auxiliaries) are the grammar's; verbs of saying and finding follow
the lists in Quirk et al., *A Comprehensive Grammar of the English Language* (16.31, factual and suasive
verbs), and newsroom usage (AP Stylebook, "said"); nouns of vague and anonymous attribution follow Wikipedia's
manual of style, "Words to watch: Unsupported attributions", extended by kinds of people and of documents.
All words are lower case, as in the view.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DOUBLING = _words("blog brag log peg plan quip rap rebut shrug slam snap tip")
"""Verbs that double their last letter before "-ed"."""


def _forms(lemmas: str, irregular: str = "") -> frozenset[str]:
    """Finite forms (base, third person, past) of regular verbs, beside *irregular* ones as they stand."""
    out = set(irregular.split())
    for verb in lemmas.split():
        if verb.endswith("e"):
            out |= {verb, verb + "s", verb + "d"}
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            out |= {verb, verb[:-1] + "ies", verb[:-1] + "ied"}
        elif verb in _DOUBLING:
            out |= {verb, verb + "s", verb + verb[-1] + "ed"}
        elif verb.endswith(("s", "sh", "ch", "x")):
            out |= {verb, verb + "es", verb + "ed"}
        else:
            out |= {verb, verb + "s", verb + "ed"}
    return frozenset(out)


SPEECH = _forms(
    "allude gloat hint "
    "acknowledge add admit advise affirm allege announce answer argue ask assert assure blast boast brag "
    "caution "
    "charge claim comment complain concede conclude confess confirm contend counter declare demand deny "
    "describe "
    "detail disclose emphasize emphasise exclaim explain express gush inform insist joke lament maintain "
    "mention "
    "muse note object observe opine pledge point praise predict proclaim profess promise protest quip react "
    "reason "
    "recall recount reiterate relate remark remember remind reply report respond retort reveal share signal "
    "speculate "
    "state stress suggest summarize summarise testify tweet urge vow warn wonder post blog email whisper shout "
    "bark call chime continue dub interject joke label laugh murmur mutter scream shrug sigh snap yell accuse "
    "advocate recommend condemn criticize criticise denounce dispute propose question rave",
    "sum sums summed speaks spoke read reads say says said tell tells told write writes wrote written hold holds held swear "
    "swore put puts "
    "quote quotes quoted "
    "cite cites cited plan plans planned admitted admits",
)
"""Verbs by which a person or an organisation speaks."""

FINDING = _forms(
    "catalogue gauge log peg reckon register "
    "calculate conclude confirm describe determine demonstrate detail discover document establish estimate examine "
    "forecast "
    "identify illustrate imply indicate measure observe outline project recommend record report reveal show "
    "suggest "
    "support uncover warn state describe claim note predict rank rate document count survey poll list analyze "
    "analyse "
    "highlight track tally evaluate review",
    "find finds found show shows showed shown say says said give gives gave put puts",
)
"""Verbs by which a study, a report or an institute speaks."""

BELIEF = _forms(
    "agree anticipate assume believe consider doubt expect fear guess hope imagine suspect wonder worry fear classify "
    "regard "
    "recognize recognise speculate theorize theorise hypothesize recommend realize realise learn",
    "learnt hear hears heard think thinks thought know knows knew feel feels felt see sees saw understand understands understood",
)
"""Verbs that report what somebody holds."""

REPORTING = SPEECH | FINDING | BELIEF

FRAMED = _forms(
    "allude brag catalogue gauge gloat hint log register "
    "conclude label dub continue recall add pledge support charge maintain question observe record measure project "
    "list rank rate count document "
    "track identify establish examine evaluate review object signal share post blog outline discover uncover "
    "call "
    "condemn criticize criticise dispute denounce blast propose promise joke point relate remember reason "
    "react advocate "
    "praise acknowledge demand confirm assume advise assure deny complete illustrate highlight analyze "
    "analyse survey poll "
    "classify regard recognize recognise consider doubt fear hope wonder protest answer comment detail "
    "demonstrate realize realise learn",
    "speaks spoke read reads laughed shrugged sighed hold holds held put puts gave give gives see sees saw "
    "feel feels felt learnt hear hears heard "
    "know knows knew understood understand swear "
    "swore expect expects expected admit admits admitted confess state states",
)
"""Verbs that do other things besides vouching for a fact ("recalled two million cars", "posted a profit"): with a
named subject they count only before "that", a comma, a colon or a quotation, or with their subject behind them."""

INTENT = _forms(
    "plan aim intend propose promise pledge vow commit demand tout push urge request target envisage envision "
    "advocate embrace back endorse",
    "seek seeks sought want wants wanted expects expected committed",
)
"""Verbs by which somebody sets a figure: a plan or a demand has its owner for a source."""

STATING = _forms(
    "confirm acknowledge conclude assure deny demonstrate discover realise realize learn recognise recognize maintain "
    "establish"
)
"""Of the verbs that need a frame, those that take a sentence without "that"."""

JUDGING = _forms(
    "applaud assail attack berate blame castigate chide commend credit criticise criticize deride fault lambast "
    "laud mock praise rebuke reprimand ridicule scold slam thank"
)
"""Verbs by which somebody praises or blames another "for" what is told: whose judgement it is says it is so."""

ASKING_FOR = _forms(
    "aim angle appeal argue ask bargain bid brace budget call campaign clamor clamour fight hope lobby look "
    "petition plead press push root"
)
"""Verbs of wishing and asking that take "for" or "at" before what is wanted."""

PUNISHING = _words("indicted convicted sentenced fined sued prosecuted probed audited sanctioned")
"""What authorities do to somebody: they are the source of what they impose."""

METHOD = _words(
    "evaluated analyzed analysed examined studied reviewed surveyed polled interviewed tracked followed "
    "enrolled recruited compared tested assessed investigated screened monitored asked evaluates analyzes "
    "examines tracks surveys"
)
"""What researchers do to their subjects: with it, even unnamed "researchers" are those of one study."""

NOUN_LIKE = _words(
    "anticipated hold holds call calls read reads feel feels look looks report reports claim claims note notes state "
    "states show shows post posts comment comments charge charges estimate estimates project projects rate "
    "rates list lists count counts record records detail details document documents question questions "
    "demand demands answer answers share shares measure measures survey surveys poll polls review reviews "
    "forecast forecasts rank ranks object objects plan plans hope hopes fear fears doubt doubts guess "
    "guesses promise promises protest protests blog blogs tweet tweets email emails reason reasons signal "
    "signals blast support supports track tracks highlight highlights point points felt thought saying put "
    "quote quotes found held view views relate relates advocate advocates pledge pledges vow vows request "
    "requests log logs register registers hint hints gauge gauges peg pegs catalogue catalogues push "
    "pushes regard regards question quip counter counters complaint cite advise advises remark "
    "remarks reply replies worry worries outline outlines tally study studies surveyed see saw"
)
"""Forms in REPORTING that are nouns, or ordinary verbs, at least as often: they count only in a telling frame."""

SAYING_ING = _words(
    "saying adding noting arguing claiming stating explaining insisting warning writing reporting suggesting "
    "telling citing quoting declaring announcing predicting estimating finding describing calling alleging "
    "asserting"
)

MENTIONS = _words(
    "thinking think phrase phrases saying words word term terms expression motto slogan question proverb "
    "adage title titled entitled called named labelled labeled like hashtag password query button option tag "
    "heading headline reading sign maxim caption subtitle"
)
"""Words before a quotation that speak of the words themselves, not of somebody who says them."""

PERSON_PRONOUNS = _words("he she they")
THING_PRONOUNS = _words("it this that these those which who")
OWN_PRONOUNS = _words("i we")
POSSESSIVES = _words("his her its their")

DEFINITE = _words("the this that these those his her its their our my said")
INDEFINITE = _words("a an one another any each every")
QUANTIFIERS = _words(
    "some many most several various numerous multiple few other others certain countless all both more "
    "two three four five six dozens hundreds thousands scores plenty lots"
)
AUXILIARIES = _words(
    "has have had is are was were be been being am do does did will would can could may might must shall "
    "should 's 've 'd 'll 're 'm hasn't haven't hadn't didn't doesn't don't won't wouldn't"
)
BE_FORMS = _words("is are was were be been being am 's gets got")
ADVERBS = _words(
    "also now then once later recently already often always never still even just further previously earlier "
    "first long too again repeatedly reportedly famously publicly privately explicitly openly consistently "
    "generally widely commonly rightly wrongly correctly here there yet soon only rather simply clearly "
    "largely not alike alone today yesterday monday tuesday wednesday thursday friday saturday sunday "
    "meanwhile sometimes frequently all both each himself herself itself themselves initially originally "
    "subsequently finally immediately currently"
)
PREPOSITIONS = _words(
    "of at in for from by with on to about into under over among between against within near across behind "
    "inside outside through during including familiar close like who whose that which"
)
CLAUSE_STARTERS = _words(
    "and but or that because while although though whereas if when since so as after before until than whether "
    "despite however where why how what"
)

GROUPS = _words(
    "academics activists administrators admirers advisers advisors advocates agents aides allies americans "
    "analysts anthropologists archaeologists artists astronomers astrophysicists attorneys audiences "
    "authorities authors backers backpackers bankers biologists bloggers boffins bosses buyers campaigners "
    "celebrities chemists citizens clinicians colleagues columnists commentators commenters companies "
    "consultants consumers contemporaries correspondents critics customers dealers designers detractors "
    "developers dieticians dietitians diplomats doctors donors drivers ecologists economists editors "
    "educators employees employers engineers enthusiasts environmentalists epidemiologists executives "
    "experts eyewitnesses families fans farmers figures firms followers folks forecasters friends gamers "
    "geologists groups guests historians immunologists industry-watchers insiders interviewees investigators "
    "investors investigators journalists journals judges lawmakers lawyers leaders lecturers leftists "
    "liberals linguists locals managers manufacturers marketers media mathematicians members moderates "
    "motorists mothers neighbours neighbors neuroscientists nurses nutritionists observers officers "
    "officials onlookers operators opponents organisations organizations others outlets owners "
    "palaeontologists paleontologists parents participants passengers patients pediatricians people "
    "pharmacists philosophers physicians physicists planners players politicians pollsters practitioners "
    "producers professionals professors programmers proponents psychiatrists psychologists publications "
    "publishers pundits readers relatives reporters representatives researchers residents respondents "
    "retailers reviewers scholars scientists secularists sellers seniors shoppers skeptics sceptics "
    "sociologists soldiers sources specialists spectators spokespeople staff staffers statisticians "
    "strategists students supporters surgeons taxpayers teachers technologists teenagers theorists "
    "therapists tourists traders travelers travellers users vendors veterans veterinarians victims viewers "
    "visitors volunteers voters watchers watchdogs witnesses women men workers writers youngsters children "
    "kids teens boys girls zoologists psychotherapists cardiologists oncologists dermatologists therapists "
    "traditionalists"
)
"""Kinds of people in the plural: an unnamed group when nothing says whose they are."""

OFFICIALS = _words(
    "officials authorities police prosecutors investigators organisers organizers regulators firefighters "
    "rescuers paramedics lawmakers legislators deputies detectives officers attorneys representatives "
    "spokespeople executives leaders managers administrators staff"
)
"""Plural roles that stand for an institution: newsrooms take "police said" for a source, and so does provlint."""

COLLECTIVES = _words(
    "council committee board company firm team government ministry agency club union band party jury family staff crew "
    "class court parliament congress senate association society group bank university school church press public"
)
"""Bodies that "they" can mean."""

PANELS = _words(
    "agency board commission committee council court inquest inquiry jury ministry panel parliament regulator "
    "subcommittee taskforce tribunal watchdog"
)
"""Bodies of which a place or a field has one: "a parliamentary committee" says which."""

LOOSE_GROUPS = _words(
    "experts critics observers analysts commentators pundits insiders skeptics sceptics detractors "
    "supporters fans eyewitnesses onlookers others people folks sources opponents proponents advocates"
)
"""Groups that stay unnamed even behind "the"."""

PERSONS = _words(
    "commenter netizen poster academic activist adviser advisor aide ally analyst attorney author banker "
    "blogger boss businessman businesswoman campaigner candidate citizen clinician coach colleague columnist "
    "commentator commander congressman congresswoman consultant contractor correspondent councillor cop "
    "critic customer dealer defector deputy detective diplomat director doctor donor driver economist editor "
    "employee engineer envoy executive expert eyewitness fan father farmer fighter fisherman friend general "
    "governor guard guest historian insider inspector investigator investor journalist judge lawmaker lawyer "
    "leader lecturer legislator local manager mayor member minister mother motorist neighbour neighbor "
    "negotiator nurse observer officer official operative owner parent participant passenger patient person "
    "physician physicist pilot policeman policewoman politician priest producer professor prosecutor "
    "psychologist publicist reader relative reporter representative researcher resident respondent retailer "
    "scholar scientist senator shopper soldier source specialist spokesman spokesperson spokeswoman staffer "
    "strategist student supervisor supporter surgeon teacher teenager tourist trader traveller traveler user "
    "veteran victim visitor volunteer voter witness woman man worker writer whistleblower villager survivor "
    "staff spokesmodel superintendent commissioner insurgent activist protester secretary chancellor chairman "
    "chairwoman president premier ambassador bishop archbishop sheriff captain colonel sergeant constable "
    "magistrate barrister solicitor curator"
)
"""One person by role: anonymous behind "a", unless somebody's or named beside it."""

SPEAKERS_FOR = _words("spokesman spokeswoman spokesperson representative statement spokesmodel rep")
"""Persons who speak for an institution even behind "a"."""

NATIONAL = _words(
    "american british french german italian spanish portuguese dutch belgian swiss austrian danish swedish "
    "norwegian finnish icelandic irish scottish welsh english polish czech slovak hungarian romanian "
    "bulgarian greek turkish russian ukrainian belarusian georgian armenian israeli palestinian lebanese "
    "syrian iraqi iranian saudi egyptian libyan tunisian algerian moroccan nigerian kenyan ethiopian somali "
    "sudanese ugandan ghanaian african indian pakistani bangladeshi afghan nepali chinese japanese korean "
    "vietnamese thai malaysian indonesian filipino taiwanese mongolian australian canadian mexican cuban "
    "brazilian argentine argentinian chilean colombian peruvian venezuelan european asian western eastern "
    "northern southern african-american u.s us uk u.k u.s. u.k. eu e.u. republican democratic democrat "
    "conservative liberal christian muslim jewish catholic"
)
"""Adjectives of nation, region, party and creed: they narrow a group but name nobody."""

BODIES = _words(
    "official government police census ministry federal state city county municipal company hospital exit "
    "council customs immigration tax electoral"
)
"""Words that say whose figures they are: "official statistics", "police records"; exit polls are one institution's."""

STUDIES = _words(
    "study studies survey surveys poll polls research analysis analyses review reviews trial trials experiment "
    "experiments census paper papers meta-analysis"
)
DOCUMENTS = STUDIES | _words(
    "message messages sign banner banners email emails tweet tweets caption report reports article articles "
    "account accounts audit audits biography blog bulletin circular column dispatch document documents "
    "dossier editorial essay estimates feature filing filings findings forecast guideline guidelines "
    "interview journal lawsuit leaflet letter memo memorandum newsletter note notes op-ed opinion pamphlet "
    "post posts press-release projections publication publications release ruling statement statistics story "
    "stories summary testimony transcript video footage whitepaper book data figures numbers index ranking "
    "rankings media records indictment affidavit complaint dataset literature evidence"
)
"""Things in writing, pictures or figures that can be cited."""

CITABLE = STUDIES | _words(
    "document report article paper editorial op-ed column blog post release dossier audit memo memorandum "
    "guidelines essay whitepaper press-release note filing filings footage video"
)
"""Documents whose mention calls for a link, a title or a date: ATT104 speaks of these only."""

ATTRIBUTES = _words(
    "new recent latest major large landmark fresh early previous earlier prior current annual quarterly "
    "monthly weekly official independent internal confidential leaked extensive detailed comprehensive small "
    "national international local federal scientific medical clinical academic peer-reviewed follow-up "
    "separate similar different second third government industry market public online joint special "
    "disturbing damning scathing late-stage growing"
)

MONTHS = _words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)

DAYS = _words("monday tuesday wednesday thursday friday saturday sunday")

# Unions that the finders ask for at every word; made once.
DETERMINERS = DEFINITE | INDEFINITE
PRONOUNS = PERSON_PRONOUNS | OWN_PRONOUNS
PEOPLE = GROUPS | PERSONS | OFFICIALS
SOURCE_NOUNS = PEOPLE | DOCUMENTS
VOUCHING_VERBS = SPEECH | FINDING
NOT_NAMES = NATIONAL | MONTHS | DAYS
COMMON = (
    DETERMINERS | QUANTIFIERS | SOURCE_NOUNS | ATTRIBUTES | POSSESSIVES | ADVERBS | PREPOSITIONS | CLAUSE_STARTERS
    | PRONOUNS | THING_PRONOUNS
)  # fmt: skip
"""Words that open sentences and are no names."""
BEFORE_NOUNS = DETERMINERS | ATTRIBUTES | (PREPOSITIONS - {"who", "which", "that"})
"""Words behind which a noun-like form is a noun."""
SUBJECTS = SOURCE_NOUNS | ADVERBS | AUXILIARIES | PRONOUNS | _words("it who which that some many others")
"""Words behind which a noun-like form is a verb."""
INVERTED = PRONOUNS | POSSESSIVES | PEOPLE | ATTRIBUTES | _words("the a an one another")
"""Words that open a subject behind its verb: `…," said a …`."""
BETWEEN = ADVERBS | AUXILIARIES | _words("not ' both")
"""Words that stand between a subject and its verb."""
AFTER_QUOTATION = PREPOSITIONS | AUXILIARIES | CLAUSE_STARTERS | REPORTING
"""Words behind a quotation that it does not qualify."""
