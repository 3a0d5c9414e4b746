"""What kinds of disagreement look like: examples of our own, none from the marked text."""

from __future__ import annotations

import re

_EXAMPLES = (
    # statistics
    (r"no figure seen: percent", "“a fifth of one per cent”, split by a line's end"),
    (r"no figure seen: money", "“a six-figure loan”"),
    (r"no figure seen: count in big-number words", "“a cool million in kit”"),
    (r"no figure seen: count in number words", "“nine of its mills closed”"),
    (r"no figure seen: small bare count", "“the co-op runs 14 boats”"),
    (r"no figure seen: bare count", "“it holds 2,300 seals”"),
    (r"no figure seen: ratio", "“every other ferry was late”"),
    (r"no figure seen: change", "“traffic is back to where it was, and half as much again”"),
    (r"no figure seen: rank", "“nobody on the coast brews more”"),
    (r"no figure seen", "“winters two degrees milder”"),
    (r"called untraceable", "“a survey found that 40% …” where the marks see no source at all"),
    (r"called unsourced", "“the report, the mayor said, has 40% …” without the report being seen"),
    (r"called a superlative", "“one of the ten richest towns” marked as a count"),
    (r"other bounds", "“some 40 boats a week” found as “40 boats”"),
    (r"taken for sourced .* in its sentence", "“The mayor said she was glad, and 40 shops have closed.”"),
    (r"taken for sourced .* in its paragraph", "a plain sentence behind “the mayor said”, taken for hers"),
    (
        r"taken for sourced .* in another paragraph",
        "a paragraph that opens with “She” and soon speaks for itself",
    ),
    (r"taken for sourced", "the author's own count, or the same figure sourced elsewhere"),
    (r"seen without a source, and not reported", "a figure in a headline that the text tells again"),
    (r"sourced by the marks .* in its sentence", "“40%, reckons Vale Ferries, …” with the verb not seen"),
    (r"sourced by the marks .* in its paragraph", "the speaker two sentences before"),
    (
        r"sourced by the marks .* in another paragraph",
        "a speaker whom the marks let carry over a whole section",
    ),
    (r"sourced by the marks .* without words", "the marks name a kind of source and no words for it"),
    (r"the marks see a speaker, not a document", "“its chairman said in the annual report …”"),
    (r"^traceable by the marks", "a report named with its title, not taken for one"),
    (r"^own by the marks", "“in our survey”, taken for somebody else's"),
    (r"unsourced by the marks", "“a survey found …”, which the marks take for no source"),
    (r"no claim by the marks: in a quotation", "a figure that a speaker tosses off"),
    (r"no claim by the marks", "a figure that the marks pass over; whether it is a claim is disputable"),
    (r"in what is marked as junk", "a percentage in a list of other articles"),
    (r"taken for boilerplate", "a paragraph that reads like a prompt to subscribe"),
    (r"taken for a biography", "a last paragraph about the firm that the text is about"),
    (r"not taken for English", "a post in Danish"),
    # vague attribution
    (r"phrase not seen: weasel", "“old hands on the quay will tell you”"),
    (r"phrase not seen: passive", "“was long held to be haunted”"),
    (r"phrase not seen: unlocated", "“a leaflet that went round the village”"),
    (r"phrase not seen: anonymous", "“a man from the ministry”"),
    (r"seen, and not reported", "“experts say”, with a source taken to stand beside it"),
    (r"inside a quotation", "“They say it will rain,” she said"),
    (r"what the marks take for a source", "“the report”, of a report named before"),
    (r"what the marks pass over", "“some fear”, which may be disputable"),
    # quotations
    (r"given to a speaker", "a quotation behind another's words, taken for hers"),
    (r"no quotation seen", "a quotation without its closing mark"),
    (r"no speech by the marks", "the name of a song in quotation marks"),
    (r"speaker not seen", "the speaker named after three sentences of speech"),
    # lines
    (r"marked as a title, byline", "a section's name above the title"),
    (r"marked as a biography", "“More from Tilda Marsh” under her biography"),
    (r": called (BIO|JNK)", "a line of the author's links, called a list of other articles"),
    (r"^ad: ", "“Oars from 30 crowns, this week only”"),
    (r"^comments: ", "“Berit says: I rowed there once myself.”"),
    (r"^(navigation|nav): ", "“Islands”, alone on its line"),
    (r"^(related|popular): ", "“Why the last lighthouse keeper came home”"),
    (r"^caption: ", "“The quay at dusk”, its picture gone"),
    (r"^(subscribe|newsletter): ", "“The tide table in your letter box”"),
    (r"^(social|share): ", "“Pass it on”"),
    (r"^cookie: ", "“We count visits, and remember them for a year”"),
    (r"^markup: ", "“[gallery of=harbour]”"),
    (r"^duplicate: ", "the standfirst, said again in other words"),
    (r"^placeholder: ", "“Name of the boat goes here”"),
    (r"^(bio|author bio): ", "“Tilda Marsh, of the island desk”"),
    (r"^(inline script|script): ", "one line of a program, between two of prose"),
    (r"^other: ", "“Four minutes’ reading”"),
    (r"on a title", "a title that the page gives twice"),
    (
        r"on a byline far",
        "“Tilda Marsh”, under the title of another article in a list; the label is disputable",
    ),
    (r"on a byline", "“By Tilda Marsh · 4 May”, between two lists of links"),
    (r"on a heading", "a subheading that calls for a letter to the editor"),
    (r"on one to three words", "a subheading “Read on”"),
    (r"on four to twelve words", "a list of short items"),
    (r"on a longer passage", "a paragraph between two lists of links"),
    (r"one to three words", "“Islands”, alone on its line"),
    (r"four to twelve words, a sentence", "“We use your address for nothing else.”"),
    (r"four to twelve words", "“Why the last lighthouse keeper came home”"),
    (r"a longer passage", "a teaser that reads like a paragraph of the article"),
    # fields
    (r"a line is taken for one", "a first line that sums the text up"),
    (r"one that is there is not seen", "a date within the first sentence"),
    (r"a byline is taken from", "the site's name, given as author where authors are declared"),
    (r"a date is taken from", "the day of another event, in a line of its own"),
    (r"a byline .* is not seen", "a name in a box that calls itself nothing"),
    (r"a date .* is not seen", "“some time in May” under the title"),
    # others
    (r"part of a source's own words", "“40% of the members told the ferry board …”"),
    (r"speaker in its sentence; .* none", "“40% of members, Vale Ferries has calculated”"),
    (r"speaker in its sentence; .* vague", "“an official put it at 40%”, which names nobody"),
    (r"speaker outside its sentence", "a speaker named in the paragraph before"),
    (r"paragraph of its own", "a long quotation set apart, its speaker above it"),
    (r"other words in its paragraph", "“And then?” He laughed. “We rowed.”"),
    (r"reference mark", "a figure whose mark stands at the paragraph's end"),
)


def example(why: str) -> str:
    """An example of the kind that *why* tells, or nothing."""
    return next((words for sign, words in _EXAMPLES if re.search(sign, why)), "")
