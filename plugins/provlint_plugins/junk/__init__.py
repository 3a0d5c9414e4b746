"""What is not the text: scripts, widgets, prompts, link lists, broken characters."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.junk import leftovers, programs

    return [
        programs.EmbeddedScript,
        programs.EmbeddedStyle,
        leftovers.LeftoverSocialWidget,
        leftovers.LeftoverCommentPrompt,
        leftovers.LeftoverRelatedLinks,
        leftovers.LeftoverNavigation,
        leftovers.LeftoverSubscriptionPrompt,
        leftovers.LeftoverLegalNotice,
        leftovers.LeftoverAdvertisement,
    ]
