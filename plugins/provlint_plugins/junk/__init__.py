"""What is not the text: scripts, widgets, prompts, link lists, broken characters."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.junk import leftovers, programs
    from provlint_plugins.junk.chatbot_residue import ChatbotResidue
    from provlint_plugins.junk.garbled_encoding import GarbledEncoding
    from provlint_plugins.junk.invisible_character import InvisibleCharacter
    from provlint_plugins.junk.leftover_markup import LeftoverMarkup
    from provlint_plugins.junk.repeated_passage import RepeatedPassage
    from provlint_plugins.junk.stray_caption import StrayCaption
    from provlint_plugins.junk.truncated_text import TruncatedText

    return [
        programs.EmbeddedScript,
        programs.EmbeddedStyle,
        LeftoverMarkup,
        leftovers.LeftoverSocialWidget,
        leftovers.LeftoverCommentPrompt,
        leftovers.LeftoverRelatedLinks,
        leftovers.LeftoverNavigation,
        leftovers.LeftoverSubscriptionPrompt,
        leftovers.LeftoverLegalNotice,
        leftovers.LeftoverAdvertisement,
        StrayCaption,
        GarbledEncoding,
        InvisibleCharacter,
        RepeatedPassage,
        ChatbotResidue,
        TruncatedText,
    ]
