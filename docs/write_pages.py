"""Writes docs/rules/ from the rules themselves, and README's sample; ``--check`` says whether they are up to date."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import groupby
from pathlib import Path

from provlint import Example, Rule
from provlint.plugins import Offer, Registry

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "rules"
README = ROOT / "README.md"
BEGIN = "<!-- sample: written by docs/write_pages.py -->"
END = "<!-- end of sample -->"
SAMPLE = "seeds/flagged/loyalty-card.txt"
FAMILIES = {
    "ATT": ("attribution", "Who says so: authors, dates, sources, quotations."),
    "STA": ("statistics", "Numbers and rankings, with the source that carries them."),
    "JNK": ("junk", "What in a text is not the text: scripts, widgets, prompts, residue."),
    "BIO": ("authorbio", "Passages about the author or issuer that pad a text."),
    "PRV": ("provlint", "Comments that speak to provlint, and do not fit."),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is out of date")
    options = parser.parse_args()
    wanted: dict[Path, str] = {FOLDER / name: text for name, text in pages().items()}
    wanted[README] = with_sample(README.read_text(encoding="utf-8"))
    present = {path: path.read_text(encoding="utf-8") for path in (*FOLDER.glob("*.md"), README)}
    changed = sorted(p for p in {*wanted, *present} if wanted.get(p) != present.get(p))
    if not changed:
        return 0
    if options.check:
        print(f"out of date: {', '.join(p.name for p in changed)}; run: python docs/write_pages.py")
        return 1
    FOLDER.mkdir(exist_ok=True)
    for path in changed:
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    print(f"wrote {len(changed)} pages")
    return 0


def with_sample(readme: str) -> str:
    """*readme* with what provlint says of :data:`SAMPLE` today between its two marks."""
    command = ["provlint", "check", "--isolated", SAMPLE]
    run = [sys.executable, "-P", "-m", *command]  # not the checkout, which lies in the working folder
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    done = subprocess.run(run, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if done.stderr:
        raise RuntimeError(done.stderr)
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    said = f"$ {' '.join(command)}\n{done.stdout}"
    return f"{before}{BEGIN}\n```\n{said}```\n{END}{after}"


def pages() -> Mapping[str, str]:
    """Every page by its file name: one for each bundled rule, and the list of them."""
    registry = Registry.discover()
    bundled = {plugin.name for plugin in registry.plugins if plugin.bundled}
    offers = [offer for offer in registry.offers.values() if offer.plugin in bundled]
    return {f"{o.rule.code}.md": page(o.rule) for o in offers} | {"README.md": index(offers)}


def index(offers: Sequence[Offer]) -> str:
    return "\n".join(_index(offers)) + "\n"


def _index(offers: Sequence[Offer]) -> Iterator[str]:
    yield "# Rules\n"
    yield "Written from the rules themselves by `docs/write_pages.py`; do not edit by hand."
    for family, members in groupby(offers, key=lambda offer: offer.rule.code[:3]):
        title, about = FAMILIES[family]
        yield f"\n## {title} · {family}\n\n{about}\n"
        yield "| code | name | severity | what |\n|---|---|---|---|"
        for rule in (offer.rule for offer in members):
            first = rule.explanation().split("\n", 1)[0]
            yield f"| [{rule.code}]({rule.code}.md) | {rule.name} | {severity(rule)} | {first} |"


def severity(rule: type[Rule]) -> str:
    """The severity in the profile ``draft``, and that in ``archive`` where it differs."""
    draft = rule.severity.label if rule.enabled else "off"
    archive = rule.archive.label if rule.archive is not None else draft
    return draft if archive == draft else f"{draft}; {archive} in `archive`"


def page(rule: type[Rule]) -> str:
    return "\n\n".join(_page(rule)) + "\n"


def _page(rule: type[Rule]) -> Iterator[str]:
    yield f"# {rule.name} ({rule.code})"
    first, _, rest = rule.explanation().partition("\n\n")
    yield first
    facts = [f"Severity: {severity(rule)}."]
    if rule.english:
        facts.append("Asked only about English text.")
    if rule.tag:
        facts.append(f"Wikipedia's tag for it: {rule.tag}.")
    yield " ".join(facts)
    yield rest.strip()
    if options := list(_options(rule)):
        yield "## Options"
        yield f"In `[tool.provlint.rules.{rule.name}]`:"
        yield "\n".join(options)
    yield "## Flagged"
    yield "What stands in double brackets is the finding."
    yield from map(_shown, rule.invalid)
    if rule.valid:
        yield "## Not flagged"
        yield from map(_shown, rule.valid)
    yield "## Ignoring it"
    yield f"```\n<!-- provlint: ignore[{rule.code}] -- why it is right here -->\n```"
    yield "Other forms stand in [Ignoring findings](../ignoring.md)."


def _options(rule: type[Rule]) -> Iterator[str]:
    if is_dataclass(rule):
        known = rule()
        for option in fields(known):
            yield f"- `{option.name}` ({option.type}), by default `{getattr(known, option.name)!r}`"


def _shown(example: str | Example) -> str:
    given = example if isinstance(example, Example) else Example(example)
    fence = "`" * max([3, *(len(run) + 1 for run in _runs(given.text))])
    return f"{fence}{given.kind}\n{_visible(given.text.strip(chr(10)))}\n{fence}"


def _runs(text: str) -> Iterator[str]:
    """The runs of backticks in *text*."""
    return ("".join(run) for tick, run in groupby(text, key="`".__eq__) if tick)


def _visible(text: str) -> str:
    """Control and invisible characters as escapes, so that a page can be read and stays plain text."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)


if __name__ == "__main__":
    sys.exit(main())
