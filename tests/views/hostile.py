"""Records whose every text tries to be more than text."""

from __future__ import annotations

from graph.ids import claim_id
from graph.model import Claim, Mention, Records
from tests.records import document, entity

IMAGE = "<img src=x onerror=\"document.title='owned'\">"
SCRIPT = "</script><script>document.title='owned'</script>"
MARKDOWN = "**[x](https://evil.example)** :material/bug: ![](https://evil.example/i.png) $x$"
SITE, CAMPAIGN, OUTLET = "site/hostile", "campaign/hostile", "outlet/hostile"
HANGUL = "북천신발공장"


def hostile() -> Records:
    """One document on a site and a campaign with hostile names, text, qualifiers and address."""
    sentence = f"{IMAGE} takes part in {SCRIPT} & so on."
    source = document(
        f"{IMAGE} {MARKDOWN}",
        sentence,
        urls=("javascript:alert(1)", "https://news.example/a?b=1&c=2"),
        outlet=OUTLET,
    )
    passage = source.passages[1]
    claim = Claim(
        id=claim_id(source.id, passage.id, "PARTICIPATES_IN", IMAGE, SCRIPT),
        document=source.id,
        passage=passage.id,
        relation="PARTICIPATES_IN",
        subject=SITE,
        subject_text=IMAGE,
        object=CAMPAIGN,
        object_text=SCRIPT,
        start=passage.start,
        stop=passage.stop,
        qualifiers={"note": f"{IMAGE}{MARKDOWN}"},
        modality="alleged",
        speaker=IMAGE,
        outlet=OUTLET,
        date=source.date,
        confidence=0.5,
        method=IMAGE,
        version="1",
    )
    mentions = tuple(
        Mention(
            entity=identifier,
            start=passage.start + sentence.index(text),
            stop=passage.start + sentence.index(text) + len(text),
            text=text,
            kind="",
            method="test",
        )
        for identifier, text in ((SITE, IMAGE), (CAMPAIGN, SCRIPT))
    )
    return Records(
        document=source,
        entities=(
            entity(SITE, f"{IMAGE} {MARKDOWN}", IMAGE, preferred=f"{IMAGE} {MARKDOWN}"),
            entity(CAMPAIGN, SCRIPT),
            entity(OUTLET, f"{IMAGE} Post"),
        ),
        mentions=mentions,
        claims=(claim,),
    )
