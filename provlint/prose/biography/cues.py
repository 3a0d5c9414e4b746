"""What biographies say, and how they say it."""

from __future__ import annotations

import re

from provlint.expressions import expression
from provlint.scan import Pattern, words

# What biographies say, from the usual forms of author notes and of companies' boilerplate paragraphs.
ROLE = words(
    *(
        "writer editor author journalist reporter blogger columnist contributor correspondent freelancer "
        "photographer novelist essayist poet critic producer podcaster broadcaster fellow professor lecturer "
        "researcher scientist historian economist analyst strategist consultant coach nutritionist dietitian "
        "physician nurse therapist psychologist attorney lawyer founder co-founder cofounder ceo cto coo "
        "president director manager specialist expert engineer developer designer marketer entrepreneur "
        "speaker teacher educator creator storyteller chef filmmaker translator librarian sommelier artist "
        "scholar copywriter sportswriter documentarian meteorologist trainer intern owner publisher host "
        "blogueiro jornalista escritor escritora periodista journaliste auteur autor autora redakteur "
        "redakteurin journalistin giornalista"
    ).split(),
    after=r"s?\b",
)

PRIVATE = words(
    *(
        "mom mum mommy mother dad father wife husband enthusiast traveler traveller backpacker advocate "
        "activist student crafter cook foodie geek nerd veteran lover maker native homeschooler gardener "
        "runner gamer resident fan official"
    ).split(),
    after=r"s?\b",
)

LIFE = Pattern(
    r"\b(?:lives (?:in|with|and works)|currently (?:lives|resides|based)|resides in|based in"
    r"|born (?:and raised )?in|grew up in|hails from|(?:her|his|their) (?:spare|free|off|down) ?time"
    r"|when (?:she|he|they|i)(?:'s|'re|'m| is| are| am) not|enjoys|loves (?:to|\w+ing)|i love \w+ing"
    r"|a passion for|passionate about|mora em|vive en|vit à|lebt in|pai de|mãe de|married to|(?:his|her"
    r"|their) (?:wife|husband|family|dogs?|cats?|two|three))\b"
)

WORKS = Pattern(
    r"\b(?:(?:is|as) the author of|author of (?:the|several|more|over|two|three|four|five|six|a|many|\W)"
    r"|(?:work|writing|reporting|stories|projects|articles|bylines?|essays?|fiction|photographs) (?:has"
    r"|have)(?: been| also| previously| recently)* (?:appeared|featured|published|won)"
    r"|(?:has|have|had|'s|'ve)(?: also| previously| regularly| since)? (?:written|contributed|worked"
    r"|covered|reported|published|edited|authored|co-?authored|hosted|served|taught|appeared|run|helped"
    r"|spent)|(?:has|have|'s|'ve) been (?:writing|working|covering|reviewing|reporting|featured|published"
    r"|with|a|an|helping|discovering|blogging|the)"
    r"|writes (?:about|for|on|a|regularly)|wr(?:ote|itten) for|blogs (?:about|at)|covers|covering|(?:on"
    r"|of) (?:this|my|her|his) blog|my recipes|shares? (?:my|her|his)|reviews|reports (?:on|for)"
    r"|contributes to|leads (?:the|a|\w+'s|\w+ \w+'s)|oversees|contributing (?:writer|editor)|coordenador"
    r"|(?:first|latest|new|debut|upcoming) (?:book|novel))\b"
)

CAREER = Pattern(
    r"\b(?:holds (?:an?|the|two)\b.{0,20}? (?:degree|bachelor|master|ba|bs|phd|ph\.d|mba|m\.?a|certif\w+"
    r"|bsc|msc|doctorate|diploma)|(?:bachelor|master)'?s?'? (?:degree|of|in|from)|degrees? in"
    r"|[bm]\.?[as]c?\.? (?:and|in|from)|graduated? (?:of|from|with)|studied at|ph\.?d\.? (?:in|from"
    r"|candidate)|certified"
    r"|(?:\d+|two|three|five|ten|twenty|several|many)\+?(?:-plus)? years(?:'|of| experience| as| in)"
    r"|years of experience|decades? (?:of|as)|decade-long|speciali[sz](?:es|ing|ed)|expertise|focus(?:es"
    r"|ing) on|with a focus|began (?:his|her|their|my) career|started (?:his|her|their|my) career|joined"
    r"|prior to (?:joining|that)|before (?:joining|that|becoming)"
    r"|previously|formerly|co-?founded|award-winning|award|awards|prize|best-?selling|keynote|fellow at"
    r"|is responsible for|serves as|works as|teaches|consulted)\b"
)

CONTACT = Pattern(
    r"\b(?:follow (?:him|her|them|me)|(?:follow|find|connect with|contact|email) (?:\w+ ){1,2}(?:on|at"
    r"|via) (?:twitter|x|instagram|facebook|linkedin|threads|bluesky|mastodon|youtube|[\w.]+@)"
    r"|can be (?:found|reached|contacted)|(?:reach|find|contact|email) (?:him|her|them|me) (?:at|on|via)"
    r"|send (?:him|her|them|me|tips)|(?:more|all) (?:posts|articles|stories) by|you can (?:follow|find"
    r"|reach|buy)|send (?:her|his) tips|twitter @|(?:his|her|their) (?:website|newsletter|blog|book|books))\b"
)

ISSUER = Pattern(
    r"\b(?:is (?:an?|the|one of the) (?:[\w,'&().-]+ ){0,8}?(?:company|provider|organi[sz]ation|firm"
    r"|nonprofit|non-profit|charity|foundation|agency|platform|publisher|association|society|manufacturer"
    r"|consultancy|retailer|contractor|start-?up|university|hospital|institute|network|team|leader|brand"
    r"|distributor|supplier|developer|community)"
    r"|founded in|established in|headquartered (?:in|at)|offices in|(?:the company|society|our|its"
    r"|organization|institute|foundation)(?:'s)? (?:mission|vision) is|our mission|is (?:committed"
    r"|dedicated) to|leading (?:provider|global|supplier|manufacturer|it|company|innovator)"
    r"|world(?:'s)? leading|for more information,? (?:please )?(?:visit|contact|call|go)|learn more at"
    r"|visit (?:us|our|www|http)\S*"
    r"|(?:has|have) partnered with|contact us|call us|nasdaq|nyse|wholly[ -]owned subsidiary"
    r"|provides? [\w ,]{3,60} to (?:\w+ ){0,4}(?:customers|clients|businesses|individuals|industries"
    r"|companies|organizations|families|patients)|our (?:team|clinicians|experts|library|services|products"
    r"|members|staff|clients|customers)|seek to transform|carries out|more than \d+ (?:countries|employees"
    r"|years|customers)|since \d{4}|here to help)\b"
)

FIRST_PERSON = Pattern(r"\b(?:i'm|i am|my name is|my name's)\b")

HEADING = Pattern(
    r"\b(?:about (?:the |our |this )?(?:authors?|writers?|contributors?|bloggers?|editors?|reporters?"
    r"|columnists?|us|me|the company)|author(?:'s)? (?:bio|profile|info|note)|(?:meet|written by) (?:the"
    r"|our|your) (?:author|writer)s?|biograph(?:y|ical note)|who (?:am i|we are|i am)|about|sobre|über"
    r"|acerca de|à propos de|over|om|об авторе|o autorze|o autor|a autora|el autor|la autora|l'auteure?"
    r"|der autor|die autorin)\b"
)

WEIGHTS = ((ROLE, 1.0), (PRIVATE, 0.5), (LIFE, 1.0), (WORKS, 1.0), (CAREER, 1.0), (CONTACT, 1.5))

PATTERNS: tuple[Pattern, ...] = (ROLE, PRIVATE, LIFE, WORKS, CAREER, CONTACT, ISSUER, FIRST_PERSON, HEADING)

SPEECH = expression(
    r"\b(?:said|says|told|added|adds|concluded|concludes|warned|explained|explains|according to|argued|recalled)\b"
)

PRAISE = expression(
    r"\b(?:a passion|author of|renowned|acclaimed|leading|top|premier|visionary|expert|passionate|proud"
    r"|successful|unique|favou?rite|dedicated|avid|seasoned"
    r"|experienced|professional|veteran|check out|visit|subscribe|buy|download|sign up|learn (?:how|more))\b"
)

DEFINED = expression(
    r"(?:\bis|\bwas|'s|\bas|—|–|-|,|i'm|i am)(?: also| currently| now)?(?: an?| the| our| one of"
    r"| based)? (?:[\w'’&/.,()-]+ ){0,6}?"
    r"(?:writer|editor|author|journalist|reporter|blogger|columnist|contributor|correspondent|photographer"
    r"|expert|specialist|founder|"
    r"co-founder|ceo|director|manager|professor|fellow|analyst|consultant|coach|engineer|developer|creator"
    r"|host|publisher)\b"
)

GREETINGS = ("hi", "hello", "hey", "welcome")

INTRODUCED = expression(
    r"(?:(?:hi|hello|hey|welcome)\W{1,12}(?:there\W{1,8})?)?(?:i'm|i am|my name is"
    r"|my name's) (?!not\b)(?P<who>[\w\"'@].?)"
)

CONTRIBUTED = expression(
    r"^(?:this|the) (?:\w+ ){0,2}(?:article|post|story|content)\b.{0,40}?\b(?:contributed|written|provided"
    r"|submitted)\b.{0,20}?\bby\b",
    re.I,
)

GOES_ON = expression(
    r"^(?:he|she|they|his|her|their|i|i'm|i’m|my|we|our|you|the (?:company|author)|when|in (?:his|her"
    r"|their|my)|before|prior|previously|follow|find|contact|connect|visit|for more|though|one of|as an?)\b",
    re.I,
)

PRONOUN = expression(r"\b(?:he|she|his|her)\b")

CONTACT_LINE = expression(
    r"^(?:follow|connect with|contacts?|sign up|subscribe|buy|order|find|email|e-mail|twitter|instagram"
    r"|website|reach|visit|tel|phone|@)\b.{0,120}$",
    re.I,
)

ABOUT = expression(
    r"^[\s#*>]*(?:about (?:the |our |this )?(?:authors?|writers?|contributors?|bloggers?|editors?"
    r"|reporters?|columnists?|us|me|company)"
    r"|author(?:['’]s)? (?:bio|profile|info|note)|meet (?:the|our|your) (?:author|writer)s?|biograph(?:y"
    r"|ical note)|who (?:am i|we are|i am)"
    r"|(?:sobre|acerca de) (?:el|la|o|a|os|las|los|as) autor\w*|à propos de l['’]auteur\w*|über (?:den"
    r"|die) autor\w*|over de auteur|om författaren|об авторе|o autorze"
    r"|(?:about|sobre|über|acerca de|à propos de|over|om) (?P<name>[^\n]{2,70}?))\s*[:.]?[\s*#]*$",
    re.I,
)

NOT_ABOUT = frozenset(
    "this that these it the your my article page site story recipe book what how why when you data study "
    "survey report project research o a os as el la los las uns den die das de het".split()
)
