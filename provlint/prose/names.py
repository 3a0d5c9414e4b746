"""Tells names of people and organisations from other short lines, by their shape and by known given names."""

from __future__ import annotations

import re

from provlint.expressions import expression

_GIVEN = frozenset(
    # Frequent given names: United States and British birth registers, and the commonest of other countries.
    "aaron abby abdul abdullah abigail abraham adam adele adrian adriana adrienne agnes agnieszka ahmad "
    "ahmed aidan aileen aisha aisling akash akira alain alan alana alastair albert alberto alec alejandra "
    "alejandro aleksandar aleksandra alessandra alessandro alex alexa alexander alexandra alexandre alexei "
    "alexis alfonso alfred alfredo ali alice alicia alina alisha alison alistair allan allen allison alyssa "
    "amanda amar amber amelia amina amir amit amy ana anastasia anatoly anders andre andrea andreas andrei "
    "andres andrew andrey andrzej andy angela angelica angelina angus anil anita anja anjali ankit ann anna "
    "annabel anne annette annie anthony antoine anton antonia antonio anu arash ari ariana arjun arlene "
    "arnold arthur arturo ashish ashley ashton asif astrid aubrey audrey barbara barney barry beatrice "
    "beatriz becca becky belinda ben benedict benjamin bernadette bernard bernie bert beth bethany betsy "
    "betty beverly bianca bilal bill billy bjorn blake bob bobby bonnie boris brad bradley brandon brenda "
    "brendan brent brett brian briana brianna bridget brigitte brittany bruce bruno bryan bryce byron "
    "caitlin caitlyn caleb callum calvin cameron camilla camille candace carl carla carlo carlos carly "
    "carmen carol carole caroline carolyn carrie casey cassandra catalina catherine cathy cecilia cedric "
    "celeste celia cesar chad charlene charles charlie chelsea chen cheryl chiara chloe chris chrissy "
    "christa christina christine christoph christophe christopher christy chuck cindy claire clara clare "
    "clark claude claudia claudio clayton clement clifford clint clive cody colin colleen colton connie "
    "connor constance corey corinne cory courtney craig cristian cristina curtis cynthia dale damian damien "
    "dan dana dani daniel daniela danielle danny daphne darius darrell darren darryl dave david dawn dean "
    "deanna deb debbie deborah debra deepak deirdre delia denis denise dennis derek dermot desmond devin "
    "diana diane diego dieter dimitri dmitri dmitry dmytro dominic dominique don donald donna dora doris "
    "dorothy doug douglas duncan dustin dwayne dylan ebony ed eddie edgar edith edmund eduard eduardo edward "
    "edwin eileen elaine eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella ellen "
    "ellie elliot elliott elsa emil emilia emilio emily emma emmanuel enrico enrique eric erica erik erika "
    "erin ernest ernesto esteban esther ethan eugene eva evan evelyn ewa fabian fabio farah fatima federico "
    "felicia felicity felipe felix fernanda fernando filip finn fiona fran frances francesca francesco "
    "francine francis francisco francois françois frank franz fred freddie frederic frederick friedrich "
    "gabriel gabriela gabrielle gail gareth garrett gary gavin gemma geoff geoffrey george georgina gerald "
    "gerard gerardo gilbert gillian gina giorgio giovanni gisele giulia giuseppe gladys glenn gloria gonzalo "
    "gordon grace graham greg gregory greta gretchen guadalupe guido guillaume guillermo gustavo hannah hans "
    "harold harriet harry harvey hasan hassan hayley hazel heather hector heidi helen helena henri henrik "
    "henry herbert hiroshi holly howard hugh hugo ian ibrahim ignacio igor imran ina ines ingrid irene irina "
    "isaac isabel isabella isabelle ismail ivan ivana ivy jack jackie jackson jaclyn jacob jacqueline "
    "jacques jaime jake james jamie jan jana jane janet janice janine jared jasmin jasmine jason javier jay "
    "jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jens jeremiah jeremy jerome jerry jess jesse "
    "jessica jessie jesus jill jim jimmy jing joan joana joanna joanne joao joão joe joel joerg jörg johan "
    "johann johanna johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josephine "
    "josh joshua joy joyce juan juanita judith judy julia julian juliana julie julien juliet juliette julio "
    "jun jürgen justin justine kaitlyn kamal karen karim karin karina karl karla kashif kate katharine "
    "katherine kathleen kathryn kathy katie katrina kay kayla keith kelley kelli kelly kelsey ken kendra "
    "kenneth kenny kerry kevin khalid kim kimberly kiran kirk kirsten kirsty klaus konstantin kris krista "
    "kristen kristin kristina kristine krzysztof kumar kurt kyle lana lara larry latoya laura laurel lauren "
    "laurence laurent laurie lawrence lea leah lee leila lena leo leon leona leonard leonardo leonid leroy "
    "leslie lewis li liam lidia lila lillian lily lin linda lindsay lindsey ling lionel lisa liz liza lloyd "
    "logan lois lola lorenzo loretta lori lorna lorraine louis louisa louise luc luca lucas lucia lucie lucy "
    "luigi luis luisa lukas luke lydia lynda lynn mackenzie madeleine madeline maggie magnus mahmoud malcolm "
    "mandy manuel manuela mara marc marcel marcela marcelo marcia marco marcos marcus margaret margarita "
    "marge maria mariah mariam mariana marianne marie marilyn marina mario marion marisa marissa mariusz "
    "marjorie mark marko markus marlene marsha marta martha martin martina marvin mary maryam mateo mathew "
    "mathieu matt matteo matthew matthias maureen maurice mauricio max maxim maxime maxwell meg megan meghan "
    "mehmet melanie melinda melissa mercedes meredith mia micah michael michaela michal michel michele "
    "michelle miguel mihai mikael mike mikhail milan mildred ming miranda miriam misty mitch mitchell "
    "mohamed mohammad mohammed molly monica monika morgan moses muhammad mustafa myra nadia nadine nancy "
    "naomi natalia natalie natasha nate nathan nathaniel neal neha neil nelson nicholas nick nicola nicolas "
    "nicole nigel nikhil niki nikita nikki nikola nikolai nils nina noah noel noelle nora norman olga oliver "
    "olivia olivier omar oscar otto owen pablo paige pamela paola paolo pascal pat patricia patrick patty "
    "paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny percy perry pete peter petra "
    "phil philip philippe phillip phoebe phyllis pierre pietro piotr polly pooja prakash priya quentin "
    "rachael rachel rafael rahul raj rajesh ralph ramon randall randy raphael raquel rashid raul ravi ray "
    "raymond rebecca rebekah regina reid renata rene renee rhonda ricardo richard rick ricky riley rita rob "
    "robert roberta roberto robin robyn rocio rod roderick rodney rodrigo roger rohan roland roman ron "
    "ronald ronan ronnie rory rosa rosalind rosemary rosie ross rowan roxanne roy ruben rupert russell ruth "
    "ryan sabine sabrina sadie salma salman sally salvador sam samantha samir samuel sandeep sandra sandy "
    "sanjay santiago sara sarah sasha saul scott sean sebastian selena serena serge sergei sergey sergio "
    "seth shane shannon shari sharon shaun shawn sheila shelby shelley sheryl shirley sidney silvia simon "
    "simone sofia sonia sonja sonya sophia sophie stacey stacy stan stanley stefan stefano stella stephan "
    "stephane stephanie stephen steve steven stewart stuart sue sunil susan susanne susie suzanne sven "
    "svetlana sylvia sylvie tamara tammy tania tanya tara tariq tatiana taylor ted terence teresa terri "
    "terry tessa theodore theresa thomas tiago tiffany tim timothy tina tobias toby todd tom tomas tomasz "
    "tommy toni tony tracey traci tracy travis trevor tricia tristan troy tyler ursula usman vadim valentina "
    "valerie vanessa vera vernon veronica vicki vicky victor victoria vijay vikram vincent viola viktor "
    "vladimir walter wanda warren wayne wei wendy wesley whitney wilhelm will william wolfgang xavier xiao "
    "yasmin yolanda yuki yuri yusuf yvette yvonne zach zachary zahra zhang zoe zoë".split()
)
_ORGANISATIONS = frozenset(
    "admin administrator agency alliance associates association authority bank board broadcasting bureau "
    "center centre chronicle college columnist commission committee company contributor contributors corp "
    "corporation council courier daily department desk digest dispatch editor editorial editors federation "
    "forum foundation gazette group guardian hospital inc initiative insider institute institution "
    "international journal limited llc llp ltd magazine media ministry mirror museum network news newsletter "
    "newsroom newswire observer office organization organisation plc post press project publishing radio "
    "report reporter reporters research reuters review sentinel service services society staff standard "
    "studio studios sun team telegraph television times tribune trust tv union university wire writer "
    "writers".split()
)
_MASTHEADS = _ORGANISATIONS | frozenset(
    "advertiser advocate age argus bee bulletin citizen constitution democrat dealer eagle echo enterprise era examiner "
    "express free globe herald inquirer leader ledger mail mercury patriot post-gazette record register republic republican "
    "star statesman today week world".split()
)
"""Words of the names of newspapers, some of which are surnames too."""
_NO_NAMES = frozenset(
    "a about account ad add archive archives advertisement all an and app are article articles as ask at "
    "best blog book books breaking browse business buy by call categories category chapter check click close "
    "comment comments conclusion contact contents cookie copy copyright credit credits day days delivery "
    "disclaimer download edit email english entertainment events faq featured features follow for free from "
    "full gallery games get guide guides health help home how if image images in introduction is it its job "
    "jobs join latest learn leave legal lifestyle links list live local log login map menu more most my name "
    "navigation new news next no notes of on online opinion or order our overview page part people photo "
    "photos podcast podcasts policy politics popular posted posts previous price print privacy products "
    "question questions read recent recipe recipes related reply resources results reviews sale save science "
    "search section see select series share shop show sign site skip social source sources sports spring "
    "start states step stories story subscribe summary summer support table tags tech technology terms than "
    "that the their this tips to today top topics travel trending tweet united update updated upload us use "
    "via video videos view views visit was watch we weather web website week welcome what when where which "
    "who why winter with world year you your january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words of menus, headings and sentences that no person's name holds."""
_PARTICLES = frozenset(
    "de del della der den di da dos das du la le van von zu zur af av bin ibn ben el al y e ter ten st "
    "st.".split()
)
_TITLES = frozenset(
    "dr prof professor sir dame lord lady rev mr mrs ms miss sen rep gov col capt lt sgt judge".split()
)
_AFTER = (
    r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|m\.?s|m\.?a|b\.?a|b\.?s|m\.?p\.?h|m\.?b\.?a|ll\.?m|r\.?d|r\.?n"
    r"|rdn|ldn|cpa|esq|"
    r"cfa|cfp|dds|dvm|d\.?o|pharm\.?d|ed\.?d|psy\.?d|j\.?d|lcsw|lmft|cpt|cscs|facs|facc|facp|mph|msc|obe"
    r"|mbe|cbe|qc|kc|np|fnp|pa-c)"
)
_POSTNOMINALS = expression(rf"(?:,?\s+{_AFTER}\.?(?=[\s,]|$))+\s*$", re.I)
_WORD = expression(r"[^\W\d_][\w'’.\-]{0,30}")
_INITIAL = expression(r"(?:[^\W\d_]\.?-?){1,3}")
_SPLIT = expression(
    r"\s*(?:,\s*(?:and|&|und|et|y|e|en|и)\s|,|;|&|\s(?:and|und|et|y|e|en|og|och|и|with)\s)\s*"
)
_MOST = 6


def person(text: str) -> str:
    """*text* as a person's name without titles and degrees, or an empty string where it is not shaped like one."""
    bare = _POSTNOMINALS.sub("", text.strip().strip(".,;:|")).strip()
    parts = bare.split()
    while parts and parts[0].rstrip(".").lower() in _TITLES:
        parts = parts[1:]
    if not 2 <= len(parts) <= _MOST:
        return ""
    lows = [p.lower() for p in parts]
    if any(low in _NO_NAMES or low in _ORGANISATIONS for low in lows):
        return ""
    capitals = 0
    for part, low in zip(parts, lows, strict=True):
        quoted = part.strip("\"'“”‘’()" if part is not parts[-1] else "\"'“”‘’")
        if not _WORD.fullmatch(quoted):
            return ""
        if quoted[0].isupper() or (not quoted.isascii() and not quoted[0].islower()):
            capitals += 1
        elif low not in _PARTICLES and not (low[:2] in ("d'", "d’", "l'", "l’", "al") and len(low) > 3):
            return ""
    if capitals < 2 or (_INITIAL.fullmatch(parts[-1]) and len(parts[-1].strip(".")) < 2):
        return ""
    return " ".join(parts)


def known(name: str) -> bool:
    """Whether *name*, shaped like a person's, starts with a given name known here."""
    parts = [p.strip("\"'“”().") for p in re.split(r"[\s\-]+", name.lower())]
    first = next((p for p in parts[:-1] if len(p) > 1), "")
    return first in _GIVEN


def people(text: str) -> list[str]:
    """The people of a list such as "A. Bee, C. Dee and E. Eff", or nothing where a part of it is no name."""
    bare = re.sub(rf",\s*(?={_AFTER}\b\.?(?:[\s,]|$))", " ", text.strip(), flags=re.I)
    parts = [p for p in _SPLIT.split(bare) if p]
    found = [person(part) for part in parts]
    return found if found and all(found) else []


def organisation(text: str) -> str:
    """*text* where it may be the name of an outlet, a desk or a company (only a cue can make sure), else nothing."""
    bare = text.strip().strip(".,;:|-–— ")
    parts = bare.split()
    if not 1 <= len(parts) <= _MOST + 1 or len(bare) > 60:
        return ""
    small = {"of", "the", "for", "and", "&", "in", "at", "on", *_PARTICLES}
    named = [p for p in parts if p.lower() not in small]
    if not named or parts[-1].lower() in small:
        return ""
    if not all(p[0].isupper() or p[0].isdigit() or not p[0].isascii() or "." in p[1:] for p in named):
        return ""
    if not any(c.isalpha() for c in bare):
        return ""
    return bare


def is_outlet(text: str) -> bool:
    """Whether *text* names an organisation by one of its words: a newspaper, an agency, a desk."""
    return bool(organisation(text)) and any(w.lower().strip(".,") in _MASTHEADS for w in text.split())


def normal(name: str) -> str:
    """*name* for comparing: lower case, without titles, degrees, initials in the middle and signs."""
    bare = person(name) or name
    words = [w.strip(".,'\"’()").lower() for w in bare.split()]
    kept = [w for w in words if len(w) > 1 and w not in _TITLES]
    return " ".join(kept or words)


def alike(one: str, other: str) -> bool:
    """Whether two names may mean the same: equal, one within the other, or the same surname and initial."""
    a, b = normal(one).split(), normal(other).split()
    if not a or not b:
        return True
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if a[-1] == b[-1] and a[0][0] == b[0][0]:
        return True
    return "".join(a) in "".join(b) or "".join(b) in "".join(a)
