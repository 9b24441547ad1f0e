"""``labourgraph review``: what waits for a person, and what people decide."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from commands.printing import RowsOption, StoreOption, print_rows, say
from graph.errors import ReviewError
from graph.settings import load_settings
from graph.subgraph import Result

if TYPE_CHECKING:
    from graph.model import Judgement
    from graph.resolve.queue import Item
    from graph.settings import Settings
    from graph.store.base import Reader
    from loaders.review import Desk

review = typer.Typer(
    help="Who is who: what waits for a person, and what people decided.", no_args_is_help=True
)

Form = Literal["ledger", "nomenklatura"]
LeftArgument = Annotated[str, typer.Argument(help="An entity, by id or name.")]
RightArgument = Annotated[str, typer.Argument(help="Another, or outside:ID of another data set.")]
ClaimArgument = Annotated[str, typer.Argument(help="Id of a claim, or of a person.")]
WhyOption = Annotated[str, typer.Option("--why", help="The reason, kept with the decision.")]
WhoOption = Annotated[str, typer.Option("--who", help="Who decides [the user's name].")]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option("--evidence", help="Id of a document or claim; may be repeated."),
]
LaterOption = Annotated[
    bool, typer.Option("--later", help="Write it down only; review apply changes the graph.")
]


@review.command("list", epilog="Example: `labourgraph review list --kind Site --limit 20`")
def list_(
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="A kind of entity or of question, as conflict."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Most questions to show.")] = 50,
    form: RowsOption = "table",
    store: StoreOption = None,
) -> None:
    """Open questions, those that would change the most first."""
    from loaders.review import open_desk

    settings = load_settings(store)
    with open_desk(settings) as desk:
        items = desk.queue(kind)
        items += _doubtful(desk, settings, kind, max(0, limit - len(items)))
        progress = desk.progress()
    rows = tuple(
        (
            item.kind,
            item.left,
            item.right or "",
            item.left_name,
            item.right_name,
            item.score,
            item.weight,
            "; ".join((*item.conflicts, *item.reasons)),
        )
        for item in items[:limit]
    )
    columns = ("kind", "left", "right", "left name", "right name", "score", "weight", "why")
    print_rows(Result(columns, rows), form)
    say(f"{progress.open.total()} open, {progress.decided.total()} decided")


@review.command(epilog="Example: `labourgraph review same person/a person/b --why 'one obituary'`")
def same(
    left: LeftArgument,
    right: RightArgument,
    why: WhyOption = "",
    who: WhoOption = "",
    evidence: EvidenceOption = None,
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """Two entities are one; or an entity is the one that another data set calls so."""
    _judge("same", left, right, why, who, evidence, later, store)


@review.command(epilog="Example: `labourgraph review different person/a person/b`")
def different(
    left: LeftArgument,
    right: RightArgument,
    why: WhyOption = "",
    who: WhoOption = "",
    evidence: EvidenceOption = None,
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """Two entities are two, whatever rules say."""
    _judge("different", left, right, why, who, evidence, later, store)


@review.command(epilog="Example: `labourgraph review unsure person/a person/b`")
def unsure(
    left: LeftArgument,
    right: RightArgument,
    why: WhyOption = "",
    who: WhoOption = "",
    evidence: EvidenceOption = None,
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """Looked at and left open: rules join them no more, and they are not asked about again."""
    _judge("unsure", left, right, why, who, evidence, later, store)


@review.command(epilog="Example: `labourgraph review apart person/ri-yong-ho document/0123abcd`")
def apart(
    entity: LeftArgument,
    documents: Annotated[list[str], typer.Argument(help="Ids of the documents.")],
    why: WhyOption = "",
    who: WhoOption = "",
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """These documents mean another entity of the same name."""
    from loaders.review import Request

    settings = load_settings(store)
    with _deciding(settings, later) as (desk, reader):
        unit = _identifier(reader, entity)
        request = Request("apart", unit, why=why, who=who, documents=documents)
        decision = desk.decide(request)
    say(f"{decision.id}: what these documents call {decision.left} is {decision.right}")


@review.command(epilog="Example: `labourgraph review accept claim/0123456789abcdef`")
def accept(
    claim: ClaimArgument, why: WhyOption = "", who: WhoOption = "", store: StoreOption = None
) -> None:
    """A doubtful claim holds, or a person is one and not two; it is not asked about again."""
    _judge_claim("accept", claim, why, who, store)


@review.command(epilog="Example: `labourgraph review reject claim/0123456789abcdef`")
def reject(
    claim: ClaimArgument, why: WhyOption = "", who: WhoOption = "", store: StoreOption = None
) -> None:
    """A claim is not what its words say; it is left out of the graph."""
    _judge_claim("reject", claim, why, who, store)


@review.command(epilog="Example: `labourgraph review undo decision/0123456789abcdef`")
def undo(
    decision: Annotated[
        str | None, typer.Argument(help="Id of the decision; the last one, if none is named.")
    ] = None,
    why: WhyOption = "",
    who: WhoOption = "",
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """Take a decision back; the graph is then as if it had never been made."""
    settings = load_settings(store)
    with _deciding(settings, later) as (desk, _):
        undone = desk.standing().undone
        made = [one for one in desk.ledger.read() if one.judgement != "undo"]
        left = [one for one in made if one.id not in undone]
        if decision is None and not left:
            raise ReviewError("no decision stands that could be taken back")
        target = decision or max(left, key=lambda one: (one.when, one.id)).id
        desk.undo(target, who=who, why=why)
    say(f"{target}: taken back")


@review.command(epilog="Example: `labourgraph review log --format json`")
def log(form: RowsOption = "table", store: StoreOption = None) -> None:
    """All decisions, the oldest first, those taken back as well."""
    from graph.resolve.decisions import fold_decisions
    from graph.resolve.ledger import Ledger

    decisions = Ledger(load_settings(store).ledger_path).read()
    undone = fold_decisions(decisions).undone
    rows = tuple(
        (one.id, one.judgement, one.left, one.right or "", one.who, one.when, one.why,
         "taken back" if one.id in undone else "")
        for one in sorted(decisions, key=lambda one: (one.when, one.id))
    )  # fmt: skip
    columns = ("id", "judgement", "left", "right", "who", "when", "why", "state")
    print_rows(Result(columns, rows), form)


@review.command(epilog="Example: `labourgraph review apply`")
def apply(store: StoreOption = None) -> None:
    """Bring the graph to what the decisions say."""
    with _deciding(load_settings(store), later=False):
        pass


@review.command("export", epilog="Example: `labourgraph review export decisions.jsonl`")
def export_(
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    form: Annotated[Form, typer.Option("--format", help="Which file format.")] = "ledger",
    store: StoreOption = None,
) -> None:
    """Write the decisions to a file; in nomenklatura's resolver format, those on pairs alone."""
    from graph.resolve.exchange import export_decisions
    from graph.resolve.ledger import Ledger

    decisions = Ledger(load_settings(store).ledger_path).read()
    written = export_decisions(decisions, file, form)
    say(f"{file}: {written} decisions written")


@review.command("import", epilog="Example: `labourgraph review import decisions.jsonl`")
def import_(
    file: Annotated[Path, typer.Argument(help="A ledger or a resolver file.")],
    who: WhoOption = "",
    later: LaterOption = False,
    store: StoreOption = None,
) -> None:
    """Add the decisions of a file, in either format; those that are there already are no matter."""
    from graph.resolve.exchange import import_decisions

    found = import_decisions(file, who or "import")
    with _deciding(load_settings(store), later) as (desk, _):
        new = desk.ledger.append(found)
    say(f"{file}: {len(found)} decisions, {new} of them new")


@review.command(epilog="Example: `labourgraph review outside entities.ftm.json`")
def outside(
    file: Annotated[Path, typer.Argument(help="Entities of FollowTheMoney, one JSON a line.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="Most proposals to show.")] = 50,
    form: RowsOption = "table",
    store: StoreOption = None,
) -> None:
    """Propose links to the entities of another data set; review same ENTITY outside:ID accepts."""
    from loaders.review import open_desk, propose_outside

    settings = load_settings(store)
    with open_desk(settings) as desk:
        found = propose_outside(desk, file)
    rows = tuple(
        (one.entity, one.outside, one.name, one.outside_name, one.score, "; ".join(one.reasons))
        for one in found[:limit]
    )
    columns = ("entity", "outside", "name", "outside name", "score", "why")
    print_rows(Result(columns, rows), form)


def _judge(
    judgement: Judgement,
    left: str,
    right: str,
    why: str,
    who: str,
    evidence: list[str] | None,
    later: bool,
    store: str | None,
) -> None:
    from loaders.review import Request

    with _deciding(load_settings(store), later) as (desk, reader):
        ends = [_identifier(reader, one) for one in (left, right)]
        request = Request(judgement, ends[0], ends[1], why, who, evidence or ())
        decision = desk.decide(request)
    say(f"{decision.id}: {decision.left} and {decision.right}: {judgement}")


def _judge_claim(judgement: Judgement, claim: str, why: str, who: str, store: str | None) -> None:
    from loaders.review import Request

    with _deciding(load_settings(store), later=False) as (desk, reader):
        documents = _stating(reader, claim) if claim.startswith("claim/") else ()
        request = Request(judgement, claim, why=why, who=who, documents=documents)
        decision = desk.decide(request)
    say(f"{decision.id}: {claim}: {judgement}")


def _stating(reader: Reader, claim: str) -> list[str]:
    rows = reader.run("MATCH (c:Claim {id: $id}) RETURN c.document AS id", {"id": claim}).rows
    if not rows:
        raise ReviewError(f"{claim}: the graph holds no such claim")
    return [str(rows[0][0])]


@contextmanager
def _deciding(settings: Settings, later: bool) -> Iterator[tuple[Desk, Reader]]:
    """A desk and the graph; what was decided is applied at the end, unless later."""
    from graph.store import open_store
    from loaders.review import apply_decisions, open_desk

    with open_store(settings, write=not later) as store:
        with open_desk(settings) as desk:
            yield desk, store.reader
        if not later:
            summary = apply_decisions(store, settings)
            say(f"{summary.renewed} documents changed")


def _identifier(reader: Reader, text: str) -> str:
    """An id as it is; of a name the id of the entity that is called so."""
    from graph.query.lookup import look_up
    from graph.resolve.decisions import OUTSIDE

    if "/" in text or text.startswith(OUTSIDE):
        return text
    found = look_up(reader, "Entity", text)
    if found.note:
        say(found.note)
    return found.id


def _doubtful(desk: Desk, settings: Settings, kind: str | None, limit: int) -> list[Item]:
    from graph.resolve.doubtful import doubtful_claims
    from graph.resolve.thresholds import load_thresholds
    from graph.store import open_store

    if not limit or kind not in (None, "claim"):
        return []
    below = load_thresholds(settings.thresholds).doubtful
    with open_store(settings) as store:
        return doubtful_claims(store.reader, desk.standing(), below, limit)
