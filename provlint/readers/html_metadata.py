"""What a page says of itself in its head and in attributes: meta and link elements, microdata, RDFa."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from provlint.expressions import expression
from provlint.model import Field, Metadata, Span
from provlint.readers.html_furniture import role_at
from provlint.readers.html_names import ELSEWHERE
from provlint.readers.html_page import Element, Page, trimmed

META, OPEN_GRAPH, DUBLIN_CORE, CITATION = "meta", "open graph", "dublin core", "citation"
MICRODATA, LINK, HTML = "microdata", "link", "html"

# Names of meta elements by what they give. Open Graph (ogp.me), Dublin Core (dublincore.org), Highwire Press
# tags as Google Scholar lists them, and the names in use by Parse.ly, Sailthru and large newspapers' systems.
_AUTHORS = frozenset(
    "author authors article:author article:author_name og:author og:article:author dc.creator dcterms.creator"
    " dc.contributor.author citation_author citation_authors parsely-author sailthru.author byl byline article.author"
    " bt:author vr:author author_name article_author article-author twitter:creator:name shareaholic:article_author_name"
    " prism.author eprints.creators_name bepress_citation_author rbauthors cxenseparse:author cxenseparse:recs:authors"
    " mediator_author book:author analyticsattributes.author dcsext.author content-author post-author sm4:page:author"
    " newsauthor rbpubauthor dc:creator dcterms:creator schema:author writer".split()
)
_DATES = frozenset(
    "date article:published_time article:published article:publishdate og:published_time og:article:published_time"
    " og:pubdate pubdate publishdate publish-date publish_date publication_date publication-date published"
    " date.created date.issued datepublished date_published published_time publishedtime article_date_original"
    " article.published article.created originalpublicationdate dc.date dc.date.issued dc.date.created dc.issued"
    " dc.created dcterms.date dcterms.issued dcterms.created dcterms.available citation_date citation_publication_date"
    " citation_online_date citation_year parsely-pub-date sailthru.date bt:pubdate rbpubdate cxenseparse:recs:publishtime"
    " ptime pdate displaydate cre prism.publicationdate prism.publishdate eprints.date bepress_citation_date video:release_date"
    " book:release_date mediator_published_time dc:date dc:date:issued dcterms:issued dcterms:created dcterms:date"
    " analyticsattributes.articledate dcsext.articlefirstpublished created creation_date release_date lastpubdate"
    " publish_time post_date iso-8601-publish-date sm4:page:date cxenseparse:publishtime".split()
)
_TITLES = frozenset(
    "og:title dc.title dcterms.title citation_title parsely-title sailthru.title twitter:title title headline"
    " dc:title eprints.title bepress_citation_title prism.title".split()
)
_SOURCES = frozenset(
    "og:url og:site_name article:publisher publisher dc.publisher dcterms.publisher dc.source dcterms.source"
    " citation_publisher citation_journal_title citation_public_url citation_doi parsely-link application-name source"
    " original-source syndication-source twitter:site dc.identifier dcterms.identifier dc:publisher prism.publicationname"
    " cre.source identifier-url".split()
)
_LICENCES = frozenset(
    "license licence dc.rights dcterms.rights dcterms.license dc.rights.license rights copyright rights-standard"
    " og:license dc:rights cc:license prism.copyright".split()
)
_LANGUAGES = frozenset(
    "og:locale content-language language dc.language dcterms.language citation_language".split()
)
_COLUMNS = (
    ("titles", _TITLES), ("authors", _AUTHORS), ("dates", _DATES),
    ("sources", _SOURCES), ("licences", _LICENCES), ("languages", _LANGUAGES),
)  # fmt: skip
_BY_NAME = {name: column for column, names in _COLUMNS for name in names}

_PROPERTIES = {
    "author": "authors", "creator": "authors", "datepublished": "dates", "datecreated": "dates", "license": "licences",
    "headline": "titles", "publisher": "sources", "inlanguage": "languages",
}  # fmt: skip
_OTHERS = expression(
    r"(?:Comment|UserComments|Review|Rating|Product|Answer|Question|Offer|Event|VideoObject|ImageObject)$"
)
"""Types of schema.org whose author and dates are not the page's."""
_NOBODY = expression(
    r"(?:null|none|undefined|unknown|n/?a|false|true|author|by|user|guest|root|default|\W*|\d*)",
    re.IGNORECASE,
)
_URL = expression(r"(?:https?:)?//|www\.|^/[\w/-]+$|^@")
_BY = expression(
    r"^(?:(?:written|posted|reported|published|words|story|text|article|photos?)\s{1,3})?by\b:?\s{1,3}|^authors?:\s{0,3}",
    re.I,
)
_DAY = expression(
    r"://[^/]{1,200}/(?:[^?#]{0,200}/)?((?:19|20)\d\d/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01]))/"
)
_CC = expression(r"^(?:https?:)?//(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/", re.IGNORECASE)

_MOST = 20
"""Authors or dates that are kept; more of them are a list of other articles."""

Columns = dict[str, list[Field]]


def columns() -> Columns:
    return {column: [] for column, _ in _COLUMNS}


def name_of(value: str) -> str:
    """*value* as the name of an author: without "by" and white space, empty where it names nobody."""
    name = _BY.sub("", " ".join(value.split()))
    if len(name) > 300 or _URL.match(name) or _NOBODY.fullmatch(name) or "{{" in name or "%" in name:
        return ""
    return name


def from_head(page: Page, source: str, found: Columns) -> None:
    """Adds what meta and link elements, the title, the main heading and the language of the page say."""
    for element in page.metas:
        attrs = element.attrs
        if element.tag == "link":
            _link(element, source, found)
            continue
        name = (
            attrs.get("name")
            or attrs.get("property")
            or attrs.get("itemprop")
            or attrs.get("http-equiv")
            or ""
        )
        names = name.lower().split()
        value = " ".join(attrs.get("content", "").split())
        if not value or "itemprop" in attrs:
            continue
        for one in names[:8] if "property" in attrs else [" ".join(names)]:
            column = _BY_NAME.get(one)
            if column is not None:
                _add(found, column, Field(value, _origin(one), attribute_place(source, element, value)))
    if page.title is not None:
        span = trimmed(page.text, page.title.start, page.title.end)
        found["titles"].append(
            Field(" ".join(page.text[span.start : span.end].split()), HTML, page.map.place(span), span)
        )
    title = " ".join("".join(words for words, _ in page.titles[:50]).split())
    if title:
        start = page.titles[0][1]
        last, at = page.titles[-1]
        found["titles"].append(Field(title, HTML, Span(start, max(start, at + len(last)))))
    for element in page.elements:
        if element.tag in ("html", "body", "article"):
            language = element.attrs.get("lang") or element.attrs.get("xml:lang")
            if language:
                _add(found, "languages", Field(language, HTML, Span(element.place, element.place + 1)))


def _link(element: Element, source: str, found: Columns) -> None:
    kinds = element.attrs.get("rel", "").lower().split()
    target = element.attrs.get("href", "").strip()
    if not target or "itemprop" in element.attrs:
        return
    place = attribute_place(source, element, target)
    if "canonical" in kinds:
        _add(found, "sources", Field(target, LINK, place))
    elif "license" in kinds:
        _add(found, "licences", Field(target, LINK, place))


def _origin(name: str) -> str:
    if name.startswith(("og:", "article:", "book:", "video:")):
        return OPEN_GRAPH
    if name.startswith(("dc.", "dcterms.", "dc:", "dcterms:")):
        return DUBLIN_CORE
    return CITATION if "citation_" in name else META


def _add(found: Columns, column: str, field: Field) -> None:
    value = field.value
    if column == "authors":
        value = name_of(value)
    elif column == "dates" and not is_date(value):
        return
    if value and len(value) < 2000:
        found[column].append(replace(field, value=value))


def attribute_place(source: str, element: Element, value: str) -> Span:
    """Where *value* stands in the tag, if it stands there as it is; else the whole tag."""
    at = source.find(value, element.place, element.end)
    return Span(at, at + len(value)) if at >= 0 else Span(element.place, element.end)


def from_attributes(page: Page, source: str, found: Columns) -> None:
    """Adds microdata and RDFa of the article; its comments and the products it shows have authors of their own."""
    if "itemprop" not in source and "property" not in source:
        return
    metas = {id(m) for m in page.metas}
    bearing = [
        e
        for e in (*page.metas, *page.elements)
        if "itemprop" in e.attrs or (e.tag != "meta" and "property" in e.attrs)
    ]
    inside: dict[int, list[Element]] = {}
    for element in bearing:
        scope = _scope(element.parent)
        if scope is not None:
            inside.setdefault(id(scope), []).append(element)
    said = columns()
    for element in sorted(bearing, key=lambda e: e.place):
        scope = _scope(element.parent)
        if role_at(element.parent) in ELSEWHERE:
            continue
        if scope is not None and _OTHERS.search(scope.attrs.get("itemtype", scope.attrs.get("typeof", ""))):
            continue
        for prop in (element.attrs.get("itemprop") or element.attrs.get("property", "")).split()[:8]:
            column = _PROPERTIES.get(prop.rpartition(":")[2].lower())
            if column is None:
                continue
            bearers = list(_bearers(element, inside)) if column in ("authors", "sources") else [element]
            for bearer in bearers:
                value, span = _value(bearer, page)
                if id(bearer) in metas:
                    place = attribute_place(source, bearer, value)
                else:
                    place = page.map.place(span) if span else Span(bearer.place, bearer.place + 1)
                _add(said, column, Field(value, MICRODATA, place, span))
    for column, fields in said.items():
        found[column] += best(fields, page) if column in ("authors", "dates") else fields


def _scope(element: Element | None) -> Element | None:
    while element is not None and "itemscope" not in element.attrs and "typeof" not in element.attrs:
        element = element.parent
    return element


def _bearers(element: Element, inside: dict[int, list[Element]]) -> Iterator[Element]:
    """The elements that hold the name of an author or publisher: itself, or its ``name``."""
    if "itemscope" not in element.attrs and "typeof" not in element.attrs:
        yield element
        return
    for part in inside.get(id(element), ()):
        if (part.attrs.get("itemprop") or part.attrs.get("property", "")).rpartition(":")[
            2
        ].lower() == "name":
            yield part


def _value(element: Element, page: Page) -> tuple[str, Span | None]:
    attrs = element.attrs
    for name in ("content", "datetime"):
        if attrs.get(name):
            return " ".join(attrs[name].split()), None
    if element.tag == "link":
        return attrs.get("href", ""), None
    span = trimmed(page.text, element.start, min(element.end, element.start + 2000))
    return " ".join(page.text[span.start : span.end].split()), span


def from_licence_links(page: Page, found: Columns) -> None:
    """Adds ``rel=license`` links and links to Creative Commons in the page."""
    for anchor in page.anchors:
        target = anchor.attrs.get("href", "")
        if "license" in anchor.attrs.get("rel", "").lower().split() or _CC.match(target):
            span = trimmed(page.text, anchor.start, anchor.end)
            found["licences"].append(
                Field(target, LINK, page.map.place(span), span if span.end > span.start else None)
            )


def as_metadata(found: Columns) -> Metadata:
    return Metadata(**{column: tuple(fields) for column, fields in found.items()})


def dates_in(sources: Iterable[Field]) -> tuple[Field, ...]:
    """The day that an address of the page names, as ``/2021/05/03/``."""
    found: list[Field] = []
    for field in sources:
        match = _DAY.search(field.value)
        if match is not None and field.place is not None:
            exact = field.place.end - field.place.start == len(field.value)
            start = field.place.start
            place = Span(start + match.start(1), start + match.end(1)) if exact else field.place
            found.append(Field(match[1], LINK, place))
    return tuple(found[:1])


def best(fields: Iterable[Field], page: Page) -> list[Field]:
    """Of *fields* with spans those above the body, else those below, else all; each value once."""
    fields = list({f.value: f for f in fields}.values())
    above = [f for f in fields if f.span is None or f.span.start < page.body.start]
    below = [f for f in fields if f.span is not None and f.span.start >= page.body.end]
    return (above or below or fields)[:_MOST]


def is_date(value: str) -> bool:
    """Whether *value* may be a date: some digits, no count of seconds and no default of a program."""
    digits = sum(c.isdigit() for c in value)
    return (
        digits > 0
        and not (value.isdecimal() and digits > 8)
        and not value.startswith(("0001-", "0000-", "1970-01-01T00:00:00"))
    )
