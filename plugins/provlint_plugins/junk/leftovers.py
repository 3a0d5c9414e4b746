"""JNK201 to JNK207: furniture of a web page left in the text, one rule a kind."""

from __future__ import annotations

from provlint import Role
from provlint_plugins.junk.passages import PassageRule

_BEFORE = (
    "The pier is closed until May, and the council will decide on Friday whether it opens at all this year."
)
_AFTER = (
    "The harbour master said on Monday that two of the beams had been lost in the storm and must be replaced."
)


class LeftoverSocialWidget(PassageRule):
    """A share or follow widget stands in the text.

    ## What it does
    Flags the words of share buttons ("Tweet", "Share this"), invitations to follow, and rows of network names.

    ## Why it matters
    Nobody wrote them for this text; they came along when the page was copied.

    ## What to do
    Delete the lines.

    ## Known limits
    A sentence that asks readers to follow somebody is flagged where it stands in a paragraph of its own.
    """

    code = "JNK201"
    name = "leftover-social-widget"
    message = "a share or follow widget left in the text: {reason}"
    role = Role.SOCIAL
    valid = (
        f"{_BEFORE}\n\nShe shared the photograph on Facebook, and thousands of people followed the case.\n\n{_AFTER}",
        f"{_BEFORE}\n\nFollow the coast path for a mile, then turn inland at the ruined mill by the stream.\n\n{_AFTER}",
    )
    invalid = (
        f"{_BEFORE}\n\n[[Tweet]]\n\n{_AFTER}",
        f"{_BEFORE}\n\n{_AFTER}\n\n[[Share this article\n\nFacebook Twitter Email\n\nFollow us on Instagram]]",
    )


class LeftoverCommentPrompt(PassageRule):
    """A comment form, a prompt to comment, or readers' comments stand in the text.

    ## What it does
    Flags prompts ("Leave a comment"), rules for commenting, counts of comments, reply links, and the lines of
    a comment list under its heading.

    ## Why it matters
    Other people wrote comments, at other times; they are not what the author says.

    ## What to do
    Delete the lines, or quote a comment that matters, with its author.

    ## Known limits
    Comments without a heading, names or reply links between them look like the article's own paragraphs.
    """

    code = "JNK202"
    name = "leftover-comment-prompt"
    message = "comments or a prompt to comment left in the text: {reason}"
    role = Role.COMMENTS
    valid = (f"{_BEFORE}\n\nThe minister would not comment on the closure when she was asked.\n\n{_AFTER}",)
    invalid = (
        f"{_BEFORE}\n\n{_AFTER}\n\n[[Comments]]",
        f"{_BEFORE}\n\n{_AFTER}\n\n[[Note: When posting a comment, please sign in first.]]",
    )


class LeftoverRelatedLinks(PassageRule):
    """A list of other articles, tags, or links to the previous and next stands in the text.

    ## What it does
    Flags headings such as "Popular posts" or "You may also like" with the titles under them, "Read more" lines,
    tags, and runs of headlines that no paragraph joins.

    ## Why it matters
    The titles, and the figures in them, belong to other articles.

    ## What to do
    Delete the lines, or link an article where the text speaks of it.

    ## Known limits
    A list of titles that is part of the article, such as a reading list, may look like one.
    """

    code = "JNK203"
    name = "leftover-related-links"
    message = "links to other articles left in the text: {reason}"
    role = Role.RELATED
    valid = (
        f"{_BEFORE}\n\nRelated work has been done in Lisbon, where the old quay was rebuilt in stone.\n\n{_AFTER}",
        f"{_BEFORE}\n\nThe history of the pier\n\n{_AFTER}",
    )
    invalid = (
        f"{_BEFORE}\n\n{_AFTER}\n\n[[Popular posts from this blog\n\nHow to mend a lobster pot in an hour\n\n"
        "12 % of boats leak, says nobody]]",
        f"{_BEFORE}\n\n[[Read more: The last lighthouse keeper retires]]\n\n{_AFTER}",
    )


class LeftoverNavigation(PassageRule):
    """Menus, breadcrumbs, skip links or search boxes stand in the text.

    ## What it does
    Flags the words of a site's navigation, and runs of section names.

    ## Why it matters
    They lead around a site; in a text they lead nowhere.

    ## What to do
    Delete the lines.

    ## Known limits
    One section name alone looks like a heading and is left alone.
    """

    code = "JNK204"
    name = "leftover-navigation"
    message = "navigation left in the text: {reason}"
    role = Role.NAVIGATION
    valid = (f"{_BEFORE}\n\nBusiness\n\n{_AFTER}",)
    invalid = (
        "[[Skip to content\n\nHome\n\nNews\n\nSport\n\nContact us]]\n\nPier closed until May\n\n"
        f"{_BEFORE}\n\n{_AFTER}",
    )


class LeftoverSubscriptionPrompt(PassageRule):
    """A newsletter, paywall, donation or app prompt stands in the text.

    ## What it does
    Flags invitations to subscribe, sign up, register, donate or download an app, and the fields of their forms.

    ## Why it matters
    They speak for the publisher's business, not for the text.

    ## What to do
    Delete the lines.

    ## Known limits
    A paragraph of the author's own that asks for support is flagged when it stands alone.
    """

    code = "JNK205"
    name = "leftover-subscription-prompt"
    message = "a subscription or donation prompt left in the text: {reason}"
    role = Role.SUBSCRIPTION
    valid = (
        f"{_BEFORE}\n\nMore than two thousand people have signed up for the swim since January.\n\n{_AFTER}",
        f"{_BEFORE}\n\nSubscriptions\n\n{_AFTER}",
    )
    invalid = (
        f"{_BEFORE}\n\n[[Sign up for our newsletter]]\n\n{_AFTER}",
        f"{_BEFORE}\n\n[[Get the latest news from the coast delivered straight to your inbox.]]\n\n{_AFTER}",
    )


class LeftoverLegalNotice(PassageRule):
    """A cookie consent, copyright or terms notice stands in the text.

    ## What it does
    Flags the sentences and buttons of consent dialogues, copyright lines, and links to terms and policies.

    ## Why it matters
    They are the site's, and say nothing about the rights in this text that a licence line would not say better.

    ## What to do
    Delete the lines; keep a licence of the text itself in its metadata.

    ## Known limits
    A copyright line of the text itself is flagged like the site's.
    """

    code = "JNK206"
    name = "leftover-legal-notice"
    message = "a legal or consent notice left in the text: {reason}"
    role = Role.LEGAL
    valid = (
        f"{_BEFORE}\n\nThe bakery sells cookies, and its owner wrote to the council about the copyright of the mural.\n\n{_AFTER}",
    )
    invalid = (
        f"{_BEFORE}\n\n{_AFTER}\n\n[[Copyright © 2021 The Coastal Courier. All rights reserved.]]",
        f"[[We use cookies to give you the best experience on our website.\n\nAccept all cookies]]\n\n{_BEFORE}\n\n{_AFTER}",
    )


class LeftoverAdvertisement(PassageRule):
    """An advertisement, or the label of one, stands in the text.

    ## What it does
    Flags the labels around advertisements ("Advertisement", "Story continues below"), shop links, and notices
    of affiliate links.

    ## Why it matters
    A reader cannot tell where the article stops and the advertiser speaks.

    ## What to do
    Delete the lines; a disclosure that the text needs belongs in a note of its own.

    ## Known limits
    The text of an advertisement that has no label looks like the article's own.
    """

    code = "JNK207"
    name = "leftover-advertisement"
    message = "an advertisement left in the text: {reason}"
    role = Role.ADVERTISEMENT
    valid = (f"{_BEFORE}\n\nThe advertisement ran for three weeks in the local paper in 1932.\n\n{_AFTER}",)
    invalid = (f"{_BEFORE}\n\n[[ADVERTISEMENT]]\n\n{_AFTER}",)
