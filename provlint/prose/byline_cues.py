"""The words and shapes of bylines and date lines."""

from __future__ import annotations

import re

from provlint.expressions import expression
from provlint.scan import Pattern

CUED_LINE = Pattern(
    r"\b(?:written|posted|published|reported|contributed|submitted|compiled|updated|modified|created"
    r"|released|issued"
    r"|words|text|story|report|article|column|review|analysis|photos?|reporting|authored?s?|blogger|byline"
    r"|date|dated|posted on)"
    r"(?: date| originally| first)?(?: by\b| on\b|:)"
)

BY_LINE = Pattern(r"\bby [^\s\d]")

FOREIGN_LINE = Pattern(
    r"\b(?:von|par|por|autore?|autora|autor|auteur|verfasser|verfasst von|texto|texte|testo|tekst|door"
    r"|przez|skrevet av"
    r"|publicado|publicada|publié|veröffentlicht|pubblicato|geplaatst|автор|опубликовано|дата|datum|fecha"
    r"|stand)\b"
)

UPDATE_LINE = Pattern(r"\bupdated?:? (?:on )?\d{4}-\d\d-\d\d")

PATTERNS = (CUED_LINE, BY_LINE, FOREIGN_LINE, UPDATE_LINE)

LEAD = expression(r"[\s\-–—•*#>|~_·:]+")

TIME = expression(
    r"(?:\bat\s|,\s?|\bum\s|\bà\s|@\s?)?\b[0-2]?\d(?:[:.h][0-5]\d){1,2}(?:\.\d+)?\s?(?:[ap]\.?\s?m\b\.?"
    r"|uhr\b|hrs?\b|z\b)?"
    r"|\b(?:at\s)?[01]?\d\s?[ap]\.?m\b\.?",
    re.I,
)

ZONE = expression(
    r"\(?\b(?:[ECMPAB]S?[DS]?T|GMT|UTC|IST|CEST|BST|JST|AEST|AEDT|SGT|HKT|PKT|SAST"
    r"|WIB)\b\)?(?:\s?[+-]\d{1,4})?"
)

WEEKDAY = expression(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira"
    r"|quinta-feira|sexta-feira)\b,?",
    re.I,
)

COUNTS = expression(
    r"\b\d+\s?(?:-|\s)?(?:min(?:ute)?s?(?:\sread)?|comments?|replies|views?|shares?|words|likes?)\b"
    r"|\b(?:no|leave a|add a)\scomments?\b|\breading time:?|\btempo de leitura:?",
    re.I,
)

AGO = expression(
    r"(?:(?<!\d)\d+|\ban?|\bone|two|three|few)\s?(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|wk|month|mo"
    r"|year|yr)s?\sago\b|\b(?:today|yesterday)\b",
    re.I,
)

UPDATE = expression(
    r"\b(?:updated?|modified|revised|edited|actualizado|atualizado|aktualisiert|mis à jour|обновлено)\b", re.I
)

PUBLISHED = expression(r"\b(?:published|posted|created|first|originally|written)\b", re.I)

DATE_CUE = expression(
    r"^(?:(?:(?:first|originally|last|latest|article|story|post|press)\s)?"
    r"(?:published|posted|updated?|modified|revised|edited|corrected|amended|created|released|issued"
    r"|submitted|added|uploaded|dated?|release|filed|aired|entry|publicado|publicada"
    r"|publié|publiée|veröffentlicht|pubblicato|gepubliceerd|geplaatst|actualizado|atualizado|aktualisiert"
    r"|mis à jour|datum|fecha|data|stand|дата|опубликовано|обновлено)\b"
    r"(?:\s(?:date|online|on|at|in|am|le|el|em|il|den|op|as of))*\s?:?\s?|(?:on|at|am|le|el|em|den|as of"
    r"|this entry was)\s)+",
    re.I,
)

BY = expression(
    r"(?P<cue>^(?:(?:(?:an?|the|guest|opinion|this)\s)?(?:article|post|story|report|column|review|analysis"
    r"|essay|op-ed|commentary|words|text|reporting|news|"
    r"written|posted|published|reported|contributed|submitted|compiled|authored|created|updated|shared"
    r"|added|prepared|interview|guest post|blog post|special report)"
    r"(?:\s(?:and\s\w+|was|is|originally|exclusively|written))*\s)?by:?\s+(?:(?:staff|guest)\s(?:writer"
    r"|columnist|contributor|reporter)\s)?"
    r"|^from\s(?=staff\b|wire\b|news\sservices|the\sassociated)|^(?:text|words|interview|authors?|writers?|byline|blogger"
    r"|contributors?|columnist|correspondent|poster|reporters?|op)\s?:\s*"
    r"|^from:\s+"
    r"|^(?:(?:verfasst |geschrieben )?von|(?:écrit )?par|(?:escrito |publicado )?por|autore?|autora?"
    r"|auteure?|verfasser(?:in)?|texto|texte|testo|tekst|door|przez|(?:skrevet )?av|автор)\s?:?\s+)",
    re.I,
)

GLUED_BY = expression(r"(?P<cue>^[Bb]y)(?=[A-Z][a-z])")

HANDLES = expression(r"\s?\(?@\w{2,30}\)?")

INNER_BY = expression(r"\s(?:written |posted )?(?:by|von|par|por)\s", re.I)

NO_BYLINE = expression(
    r"(?:\w+ly\s)?(?:reviewed|checked|fact[ -]checked|edited|photo\w*|images?|video|illustrat\w*|approved"
    r"|sign|rsvp|presented|sponsored|powered|read|more)\b",
    re.I,
)

ON = expression(r"\s(?:on|at|in|for)(?=\s*$)", re.I)

SEPARATORS = expression(r"\s*[|·•»/―;\x00]+\s*|\s/\s|\s+[-–—]+\s+|^[-–—]+|[-–—]+$|\s{3,}")

ROLE = expression(
    r"(?:,\s?|\s[-–—|(]\s?|\s(?=(?:staff|senior|guest|special|contributing|associate|for)\s))(?:(?:the|a"
    r"|an)\s)?(?:[\w.&'’/-]+\s){0,5}?(?:staff|writer|reporter|editor|correspondent|contributor|columnist|"
    r"journalist|producer|author|blogger|analyst|fellow|professor|director|founder|ceo|president|intern"
    r"|chief|photographer|researcher|manager|press|news|times|post|reuters|ap|afp|bloomberg|pti|ani"
    r"|tass)\b[^|]{0,50}$",
    re.I,
)

DESK = expression(
    r"(?:(?:by|from)\s)?(?:the\s)?(?:associated press|reuters|agence france-presse|bloomberg(?: news)?"
    r"|press association|united press international"
    r"|(?:[A-Z][\w.&'’]*\s){0,3}(?:staff|staff (?:writers?|reports?|reporters?|report)|editorial (?:board"
    r"|team|staff)|editors|news ?desk|news ?room|web desk"
    r"|correspondent|reporter|news service))(?:\s(?:in|at)\s\w+)?",
    re.I,
)

USER = expression(
    r"(?:#\d{1,5}\s)?(?P<name>@?(?:[a-z][\w.-]{2,20}|[A-Z][a-z]+\d[\w.-]{0,15}|admin|Admin))(?:\s(?:wrote"
    r"|said|posted|commented|asked|replied)(?:\son)?)?:?"
)

HANDLE = expression(r"@?[\w.\-]{2,30}")

NOT_AUTHORS = expression(
    r"^(?:the\s(?:time|end|way|year|same|book|movie|film)|clicking|using|email|e-mail|phone|mail|popular"
    r"|default|law|far|hand|year|date|name|price|topic|"
    r"category|relevance|region|industry|role|type|brand|county|country|state|department|product|use"
    r"|business|location|"
    r"subject|section|size|colou?r|age|team|solution|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january"
    r"|february|march|"
    r"april|may|june|july|august|september|october|november|december|next|last|early|late|mid|noon|midnight|"
    r"signing|continuing|appointment|invitation|now|then|today|and\slarge|contrast|comparison|definition"
    r"|all|my|your|our|any|some|this|these|those|it|its)\b",
    re.I,
)

CUE_ALONE = expression(
    r"(?:(?:written|posted|reported|published|words|text|story|article)\s)?by:?|authors?:?|writers?:?|byline:?",
    re.I,
)

DATE_CUE_ALONE = expression(
    r"(?:(?:first|originally|last)\s)?(?:published|posted|updated|modified|released)(?:\son)?:?"
    r"|(?:publication\s|publish\s)?date:?",
    re.I,
)

TAIL_WORDS = expression(r"\s(?:for|of|at|in|on|with|from|via)\s", re.I)

POSTS = frozenset(
    "writer reporter editor correspondent contributor columnist journalist producer author blogger".split()
)
