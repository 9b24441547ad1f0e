"""Documents of our own writing, for tests: invented sites, people and campaigns."""

from __future__ import annotations

from pathlib import Path

_TOWNS = ("Kanggye", "Hamhung", "Sariwon", "Haeju", "Wonsan", "Sinuiju", "Nampho", "Chongjin")
_TREES = ("Pine", "Birch", "Willow", "Maple", "Alder", "Larch", "Rowan", "Hazel", "Cedar", "Aspen")
_WORKS = (
    ("Textile Mill", "cloth"),
    ("Cement Complex", "cement"),
    ("Tractor Factory", "tractors"),
    ("Coal Mine", "coal"),
    ("Shoe Factory", "shoes"),
)


def article(number: int) -> str:
    """Markdown of one invented article; each number gives another text."""
    town = _TOWNS[number % len(_TOWNS)]
    tree = _TREES[number % len(_TREES)]
    works, product = _WORKS[number % len(_WORKS)]
    site = f"{tree} {works}"
    outlet = ("Morning Ledger", "Harbour Gazette", "KCNA")[number % 3]
    return (
        f"---\ntitle: Report {number} from the {site}\noutlet: {outlet}\n"
        f"date: 2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}\n"
        f"url: https://news.example/{number}\n---\n\n"
        f"The {site} in {town} City took part in the 80-day battle. "
        f"It produced {number + 10} tons of {product} last month.\n\n"
        f"The {site} overfulfilled its monthly plan by {number % 40 + 5} percent. "
        f"Han Chol {tree}, manager of the {site}, said that {number + 100} people work there.\n"
    )


def write_articles(folder: Path, count: int) -> Path:
    """Write so many articles into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"article-{number:03d}.md").write_text(article(number), encoding="utf-8")
    return folder
