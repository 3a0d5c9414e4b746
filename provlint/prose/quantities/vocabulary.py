"""Words that stand around figures: currencies, units, what is counted, and what a noun phrase ends at."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


_DOLLARS = {
    "us": "USD",
    "u.s. ": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
}
_DOLLARS |= {"s": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN", "us ": "USD"}
SIGNS = {f"{country}$": code for country, code in _DOLLARS.items()} | {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "¢": "USD",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₦": "NGN",
    "₺": "TRY",
    "₫": "VND",
    "฿": "THB",
    "₪": "ILS",
    "₱": "PHP",
    "₴": "UAH",
    "rs": "INR",
    "rs.": "INR",
    "sfr": "CHF",
    "rm": "MYR",
    "ksh": "KES",
    "tsh": "TZS",
    "ush": "UGX",
    "rp": "IDR",
    "tk": "BDT",
}
"""Signs before a figure. A bare ``$`` is taken for the US dollar, ``¥`` for the yen."""

CODES = words_of(
    "usd eur gbp jpy cny rmb inr chf cad aud nzd hkd sgd krw rub brl mxn zar sek nok dkk pln czk huf try "
    "ils aed sar thb idr myr php vnd ngn kes ghs egp pkr bdt uah twd qar kwd"
)
"""ISO 4217 codes in common use, and ``rmb``."""

CURRENCIES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "yuan": "CNY",
    "renminbi": "CNY",
    "yen": "JPY",
    "rupee": "INR",
    "rouble": "RUB",
    "ruble": "RUB",
    "won": "KRW",
    "peso": "MXN",
    "franc": "CHF",
    "krona": "SEK",
    "kronor": "SEK",
    "kroner": "NOK",
    "lira": "TRY",
    "naira": "NGN",
    "rand": "ZAR",
    "reais": "BRL",
    "shekel": "ILS",
    "dirham": "AED",
    "riyal": "SAR",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "zloty": "PLN",
    "forint": "HUF",
    "hryvnia": "UAH",
    "shilling": "KES",
    "taka": "BDT",
    "cent": "USD",
    "pence": "GBP",
}
"""Names after a figure; the country that uses the name most stands for those that share it."""

NATIONS = (
    "us|u.s.|american|canadian|australian|hong kong|singapore|british|chinese|indian|pakistani|swiss"
    "|turkish|japanese|"
    "new taiwan|mexican|danish|norwegian|swedish"
)
"""Adjectives that may stand before a currency's name."""

HUNDREDTHS = ("cent", "pence", "¢")

ATTACHED = words_of("kg km kw kwh mw mwh gw gwh twh mph kph lb lbs ft hp ha ppm kcal mbps gbps °c °f °")
"""Units that stand right behind their number."""

ADJECTIVAL = words_of(
    "mile foot yard acre inch metre meter kilometre kilometer pound gallon litre liter ton tonne hectare "
    "barrel degree watt"
)
"""Units in the singular, which after a number other than one describe a thing: a 1,500 acre compound."""

MEASURES = words_of(
    "tonne tonnes ton tons kilogram kilograms kg kilo kilos pound pounds lb lbs km kilometre "
    "kilometres "
    "kilometer kilometers mile miles metre metres meter meters foot feet ft inch inches yard yards acre "
    "acres hectare hectares ha gw mw kw gigawatt gigawatts megawatt megawatts kilowatt kilowatts kwh mwh "
    "gwh twh watt watts barrel barrels litre litres liter liters gallon gallons degree degrees mph kph "
    "knots lb-ft pound-feet nm hp horsepower light-year light-years bushel bushels carat carats gigatonne gigatonnes "
    "megatonne megatonnes co2e ppm decibel decibels megabyte megabytes gigabyte gigabytes terabyte "
    "terabytes petabyte petabytes calorie calories kcal light-year light-years °c °f mbps gbps sq square "
    "cubic nautical metric "
    "light"
)
"""Units of physical measurement that news and science state facts in."""

KITCHEN = words_of(
    "cup cups tbsp tablespoon tablespoons tsp teaspoon teaspoons oz ounce ounces clove cloves pinch slice "
    "slices scoop scoops stick sticks ml cl dl g gram grams mg mcg iu quart quarts pint pints serving "
    "servings"
)
"""Units of recipes and doses: they tell a reader what to do, not what is."""

PIXELS = words_of(
    "digit digits gb mb tb kb px pixel pixels mp megapixel megapixels dpi mah hz khz mhz ghz mm cm bit bits"
)
"""Units of a product's data sheet: its name as much as its measure."""

TIMES = words_of(
    "second seconds minute minutes min mins hour hours hr hrs day days week weeks fortnight month months "
    "quarter quarters year years yr yrs decade decades century centuries millennia weekend weekends night "
    "nights morning mornings evening evenings afternoons semester semesters term terms season seasons "
    "generation generations time times am pm a.m p.m o'clock bc ad bce ce gmt et est edt pst pt utc"
)
"""Durations and times, which are no claims by themselves."""

TEXTUAL = words_of(
    "reason reasons way ways thing things step steps tip tips point points question questions example "
    "examples idea ideas fact facts lesson lessons section sections chapter chapters part parts paragraph "
    "paragraphs page pages word words line lines column columns row rows item options option rules kinds "
    "kind types type sort sorts form forms characters letter letters sign signs myth myths secrets trick "
    "tricks hack hacks mistakes takeaways recipe recipes sentences bullet bullets slides images photos "
    "quotes topics themes aspects factors categories principles pillars stages phases levels tiers "
    "answers verses stanzas episodes scenes points goals runs wickets innings corners shots saves tackles tries birdies sets yards "
    "touchdowns rebounds assists overs frames laps rounds holes minds hands sides legs eyes feet fingers "
    "halves ends stars"
)
"""What a text counts of its own, or of a game, a body or a coin."""

PEOPLE = words_of(
    "people men women children americans adults students workers patients residents voters users "
    "employees families households migrants refugees soldiers troops civilians protesters prisoners "
    "victims homes jobs deaths cases"
)

IRREGULAR = words_of(
    "people men women children police troops personnel staff cattle fish sheep aircraft species deer "
    "geese mice teeth feet media data bacteria criteria phenomena alumni fungi larvae infantry crew "
    "spacecraft watercraft offspring clergy policemen firemen spokesmen gunmen fishermen servicemen "
    "congressmen businessmen policewomen servicewomen grandchildren schoolchildren cacti stimuli nuclei "
    "loci algae lives wives wolves knives loaves shelves"
)
"""Plurals without an ``s``, or with a changed stem."""

ATTRIBUTIVE = words_of(
    "media sports sales savings arms systems services operations communications electronics affairs games drugs states "
    "rights futures goods parks jobs customs women men police data humanities sciences arts electronics veterans"
)
"""Plurals that often stand before another noun: media companies."""

SINGULAR_S = words_of(
    "is was has does us this its his as yes plus minus versus thus perhaps always less across besides "
    "towards afterwards sometimes unless nevertheless nonetheless whereas regardless overseas needs says "
    "gets goes makes takes means seems becomes remains appears includes contains comes works keeps gives "
    "finds shows tells lets starts begins ends leads news series politics economics mathematics physics "
    "athletics diabetes christmas paris texas kansas arkansas illinois james charles thomas alas bias gas "
    "bus plus lens canvas atlas basis analysis crisis thesis virus campus status bonus census focus "
    "surplus consensus corpus chorus previous various serious famous"
)
"""Words in ``s`` that are no plural noun."""

STOP = words_of(
    "a an the of in on at to for from by with without about against between into onto over under after "
    "before since until till during through throughout across along around among amid behind beyond "
    "within toward towards via per upon and or but nor so yet if than that which who whom whose when "
    "where while because although though as like unless is are was were be been being am has have had "
    "having do does did will would can could may might must shall should i you he she it we they me him "
    "her us them my your his its our their this these those there here what how why not no never also "
    "only just even still already now then once again today yesterday tomorrow up down out off away back "
    "ago later earlier apart each every both either neither said says say told according including "
    "compared versus vs were had made came went took got became rose fell grew dropped increased "
    "decreased declined climbed"
)
"""Function words and common verbs, at which what is counted ends."""
