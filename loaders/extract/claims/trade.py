"""ORDERS, CLIENT_OF, SUPPLIES, EXPORTS_TO and SENT_TO: what passes from whom to whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents, holders, is_passive
from loaders.extract.claims.candidate import Candidate, Ref, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.phrases import coordinated, things
from loaders.extract.claims.view import View

_GIVERS = frozenset({"Person", "Organization", "Site"})
_TAKERS = frozenset({"Person", "Organization", "Site", "Place", "ForeignClient"})
_SUPPLIED = frozenset({"Organization", "Site", "Place", "ForeignClient"})
_TROOPS = frozenset({"troops", "soldiers", "people", "koreans", "men"})
_BUYING = frozenset(
    {"ordered", "orders", "order", "buys", "bought", "buy", "imports", "imported", "import"}
    | {"purchased", "purchases", "sources", "sourced", "commissioned", "procured"}
)
_ORDER_NOUNS = frozenset({"order", "orders"})


def find(context: Context) -> Iterator[Candidate]:
    """Orders, clients, exports and consignments."""
    for view in context.body:
        yield from _orders(context, view)
        yield from _clients(context, view)
        for verb in view.verbs("send"):
            yield from _sent(context, view, verb)
        if context.abroad:
            yield from _dispatched(context, view)
            yield from _bought(context, view)
        for verb in view.verbs("receive"):
            yield from _received(context, view, verb)
        for verb in view.verbs("export"):
            yield from _exports(context, view, verb)


def _client_refs(refs: list[Ref]) -> list[Ref]:
    return [r for r in refs if r.kind == "ForeignClient"]


def _orders(context: Context, view: View) -> Iterator[Candidate]:
    for verb in view.verbs("order"):
        target = view.child(verb, "dobj")
        if target is None or is_passive(view, verb):
            continue
        clients = _client_refs(agents(context, view, verb))
        for thing in _ordered(view, target):
            yield from _order(view, clients, thing, verb)


def _ordered(view: View, target: int) -> list[Thing]:
    """What is ordered: the object, or after "orders for" and "the production of"."""
    found: list[Thing] = []
    for head in coordinated(view, target) or [target]:
        if view.low[head] in _ORDER_NOUNS or view.lexicon.is_noun("output", view.low[head]):
            link = "for" if view.low[head] in _ORDER_NOUNS else "of"
            for child in view.children[head]:
                noun = view.child(child, "pobj") if view.low[child] == link else None
                if noun is not None:
                    found.extend(things(view, noun))
        elif view.low[head] not in _ORDER_NOUNS:
            found.extend(t for t in things(view, head) if t not in found)
    return found


def _order(view: View, clients: list[Ref], thing: Thing, verb: int) -> Iterator[Candidate]:
    for client in clients:
        starts = [view.span(m)[0] for m in view.outer if m.mention.entity == client.entity]
        first = min([verb, thing.first, *starts[:1]])
        yield Candidate("ORDERS", client, thing, "orders", view, first, max(verb + 1, thing.last))


def _clients(context: Context, view: View) -> Iterator[Candidate]:
    """As in "orders from X", "orders at Y", "X uses North Korean manufacturing sites"."""
    clients = [m for m in view.outer if m.mention.kind in ("ForeignClient", "Organization")]
    for client in clients:
        suppliers = _suppliers(context, view, client)
        for supplier in suppliers[:1]:
            first = view.span(client)[0]
            yield Candidate(
                "CLIENT_OF",
                context.ref(client),
                supplier,
                "client-of",
                view,
                first,
                max(view.span(client)[1], first + 1),
            )


def _suppliers(context: Context, view: View, client: Located) -> list[Ref]:
    low = view.low
    foreign = client.mention.kind == "ForeignClient"
    if foreign and (_ORDER_NOUNS & set(low) or "demands" in low or "clients" in low):
        inside = [m for m in view.outer if m.mention.kind == "Organization"]
        same = [context.ref(m) for m in inside]
        if same:
            return same
        many = context.focus(view, "Organization")
        return [many] if many is not None and "companies" in low else []
    uses = any(w in ("use", "uses", "used", "using") for w in low)
    if uses and ("manufacturing" in low or "factories" in low) and "north" in low:
        country = next(
            (m for m in context.annotated.mentions if m.text.lower() == "north korea"), None
        )
        return [Ref(country.entity, country.kind, country.text)] if country is not None else []
    return []


def _sent(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.child(verb, "dobj")
    if target is None or is_passive(view, verb):
        return
    senders = [r for r in agents(context, view, verb) if r.kind in _GIVERS]
    receivers, last = _receivers(context, view, verb, target)
    what = _what(view, verb, target)
    if not receivers or not what or view.lexicon.is_noun("abstract", what.split()[-1].lower()):
        return
    for sender, receiver in product(senders, receivers):
        starts = [view.span(m)[0] for m in view.outer if m.mention.entity == sender.entity]
        supplied = view.low[verb].startswith("suppl") and sender.kind != "Person"
        yield Candidate(
            "SUPPLIES" if supplied and receiver.kind in _SUPPLIED else "SENT_TO",
            sender,
            receiver,
            "supplies" if supplied else "sent-to",
            view,
            min([verb, *starts[:1]]),
            max(last, verb + 1),
            {"product": what} if supplied and receiver.kind in _SUPPLIED else {"what": what},
        )


def _dispatched(context: Context, view: View) -> Iterator[Candidate]:
    """As in "the North has sent thousands of workers to X": what a state sends is people."""
    for verb in view.verbs("send"):
        people = _people_sent(view, verb)
        if people is None or is_passive(view, verb):
            continue
        first, last = people
        item = view.mention_at(last + 1) if last + 1 < len(view.low) else None
        if item is None or item.mention.kind not in ("Place", "Site", "ForeignClient"):
            continue
        for sender in agents(context, view, verb):
            if sender.kind in ("Place", "Organization") and sender.entity != item.mention.entity:
                yield Candidate(
                    "SENT_TO", sender, context.ref(item), "people-sent", view, verb,
                    view.span(item)[1], {"what": view.text(first, last)},
                )  # fmt: skip


def _people_sent(view: View, verb: int) -> tuple[int, int] | None:
    """The people behind a verb of sending, up to "to" or "to the"."""
    for word in range(verb + 1, min(len(view.low), verb + 9)):
        workers = view.lexicon.is_noun("workforce", view.low[word]) or view.low[word] in _TROOPS
        if workers and view.at[word] < 0:
            for last in range(word + 1, min(len(view.low), word + 4)):
                if view.low[last] == "to":
                    step = view.low[last + 1 : last + 2] == ["the"]
                    return word, last + step
            return None
    return None


def _bought(context: Context, view: View) -> Iterator[Candidate]:
    """As in "Y ordered statues from X", "Y buys, imports or sources squid from X"."""
    for word, low in enumerate(view.low):
        if low not in _BUYING or not view.tags[word].startswith("VB") or is_passive(view, word):
            continue
        links = [p for p in range(word + 2, min(len(view.low), word + 10)) if view.low[p] == "from"]
        if not links or "," in view.low[word : links[0]]:
            continue
        start = links[0] + 1 + (view.low[links[0] + 1 : links[0] + 2] == ["the"])
        item = view.mention_at(start) if start < len(view.low) else None
        if item is None or item.mention.kind not in _GIVERS - {"Person"}:
            continue
        goods = view.text(word + 1, links[0])
        for ref in agents(context, view, word):
            if ref.kind in _SUPPLIED and ref.entity != item.mention.entity:
                yield Candidate(
                    "CLIENT_OF", ref, context.ref(item), "bought-from", view, word,
                    view.span(item)[1], {"product": goods},
                )  # fmt: skip


def _received(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    """As in "X received a message from Y": Y sent it."""
    target = view.child(verb, "dobj")
    if target is None or is_passive(view, verb):
        return
    what = _what(view, verb, target)
    if not what or view.lexicon.is_noun("abstract", what.split()[-1].lower()):
        return
    senders = _from(context, view, verb, target)
    for receiver, sender in product(agents(context, view, verb), senders):
        if receiver.kind in _TAKERS and sender.kind in _GIVERS:
            ends = [view.span(m)[1] for m in view.outer if m.mention.entity == sender.entity]
            yield Candidate(
                "SENT_TO",
                sender,
                receiver,
                "received-from",
                view,
                verb,
                max([verb + 1, *ends[:1]]),
                {"what": what},
            )


def _from(context: Context, view: View, verb: int, target: int) -> list[Ref]:
    for child in sorted((*view.children[verb], *view.children[target])):
        noun = view.child(child, "pobj") if view.low[child] == "from" else None
        if noun is not None:
            return holders(context, view, noun)
    return []


def _receivers(context: Context, view: View, verb: int, target: int) -> tuple[list[Ref], int]:
    """Who gets it; for "the workers" of sites named before in the sentence, those sites."""
    named, last = _receiver(context, view, verb, target)
    if named is not None:
        return [named], last
    item = view.mention_at(target)
    if item is not None and item.mention.kind in _TAKERS and _given_with(view, verb):
        return [context.ref(m) for m in view.list_of(item)], view.span(item)[1]
    people = None
    for child in (*view.children[verb], *view.children[target]):
        if view.low[child] == "to" and child > verb:
            people = view.child(child, "pobj")
    if view.lexicon.is_noun("people", view.low[target]) and view.child(verb, "prep") is not None:
        people = target
    if people is None or not view.lexicon.is_noun("people", view.low[people]):
        return [], verb
    sites = [m for m in view.outer if m.mention.kind == "Site" and view.span(m)[1] <= verb]
    return [context.ref(m) for m in (view.list_of(sites[-1]) if sites else [])], people + 1


def _receiver(context: Context, view: View, verb: int, target: int) -> tuple[Ref | None, int]:
    for holder in (verb, target):
        for child in view.children[holder]:
            if view.low[child] != "to" or child < verb:
                continue
            noun = view.child(child, "pobj")
            item = view.mention_at(noun) if noun is not None else None
            if item is not None and item.mention.kind in _TAKERS:
                return context.ref(item), view.span(item)[1]
    return None, verb


def _what(view: View, verb: int, target: int) -> str:
    item = view.mention_at(target)
    if item is not None or view.lexicon.is_noun("people", view.low[target]):
        return _given_with(view, verb)
    if view.tags[target].startswith(("PRP", "DT", "W")):
        return ""
    first = target
    while first - 1 > verb and view.heads[first - 1] in range(first, target + 1):
        first -= 1
    while first < target and view.tags[first] in ("DT", "PRP$"):
        first += 1
    return view.text(first, target + 1)


def _given_with(view: View, verb: int) -> str:
    """As in "supplied the mill with coal"."""
    for child in view.children[verb]:
        noun = view.child(child, "pobj") if view.low[child] == "with" else None
        if noun is not None and view.at[noun] < 0:
            return _what(view, child, noun)
    return ""


def _exports(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.child(verb, "dobj")
    receiver, last = _receiver(context, view, verb, target if target is not None else verb)
    if receiver is None or receiver.kind not in ("Place", "ForeignClient"):
        return
    goods = [t.name for t in things(view, target)] if target is not None else []
    for seller in agents(context, view, verb):
        if seller.kind in ("Organization", "Site"):
            yield Candidate(
                "EXPORTS_TO",
                seller,
                receiver,
                "exports-to",
                view,
                verb,
                last,
                {"product": ", ".join(goods)} if goods else {},
            )
