"""JNK101 and JNK102: program text among the prose."""

from __future__ import annotations

from provlint import Role, Severity
from provlint_plugins.junk.passages import PassageRule


class EmbeddedScript(PassageRule):
    """Program text stands in the document that is no part of the text.

    ## What it does
    Flags JavaScript, JSON-LD and tracking code, bare or in a fence without a language that the text does not
    introduce, and any code that acts on a page: it inserts elements, loads widgets, counts visits. The
    message names the piece that gave it away.

    ## Why it matters
    It was meant for a browser. In a text it is noise for readers, for search and for whoever counts words.

    ## What to do
    Delete it. If the code is what the text is about, put it in a fence that names its language.

    ## Known limits
    A tutorial's code is content when its fence names the language or a sentence introduces it. Code in
    other languages than the browser's is not looked for.
    """

    code = "JNK101"
    name = "embedded-script"
    message = "a script left in the text: {reason}"
    severity = Severity.ERROR
    role = Role.SCRIPT
    safe = True
    valid = (
        "The harbour opened in 1911. The council (which owns it) closed it in 1984; nobody objected.",
        "Add this to the page:\n\n```js\nconst total = price * count;\n```\n",
        "Call the function with two numbers, and it returns their sum.",
    )
    invalid = (
        "The pier is closed until May.\n\n[[<script>window.track = window.track || [];</script>]]\n\n"
        "The council will decide on Friday whether it opens at all.",
        "The pier is closed until May.\n\n[[(function() {\nvar box = document.createElement('div');\n"
        "document.body.appendChild(box);\n})();]]\n\nThe council will decide on Friday whether it opens at all.",
        "The pier is closed until May.\n\n[[```\nvar tag = document.createElement('script');\n"
        "tag.src = '//example.org/share.js';\n```]]\n\nThe council decides on Friday.",
    )


class EmbeddedStyle(PassageRule):
    """Style sheet rules stand in the document that are no part of the text.

    ## What it does
    Flags CSS, bare or in ``<style>`` tags, by its selectors and declarations.

    ## Why it matters
    It was meant for a browser. In a text it is noise for readers, for search and for whoever counts words.

    ## What to do
    Delete it. If the rules are what the text is about, put them in a fence that names the language.

    ## Known limits
    A single declaration without its selector and braces is not recognised.
    """

    code = "JNK102"
    name = "embedded-style"
    message = "style sheet rules left in the text: {reason}"
    severity = Severity.ERROR
    role = Role.STYLE
    safe = True
    valid = (
        "The colour: a dull red. The width: two metres.",
        "Make it red:\n\n```css\np { color: red; }\n```\n",
    )
    invalid = (
        "The pier is closed until May.\n\n[[.share-box { display: none; margin: 0 auto; }]]\n\n"
        "The council will decide on Friday whether it opens at all.",
    )
