"""Work in one process, in several, on a cluster: the same bytes, and nothing done twice."""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from pipeline.build import Converted, Source, build, convert
from pipeline.cache import Cache, open_cache
from pipeline.config import Config
from pipeline.engine import Machine, cores, stream
from pipeline.errors import WorldError
from tests.making import sample_config

_FOLDER = Path(__file__).parent.parent.parent / "sources"
_SOURCES = tuple(Source(p.name, p.read_bytes()) for p in sorted(_FOLDER.glob("*.txt"))[:3])


def _machine(
    jobs: int = 1, dask: str = "", cache: Cache | None = None, progress: list[int] | None = None
) -> Machine:
    done: list[int] = [] if progress is None else progress
    return Machine(jobs, dask, cache, done.append)


def _built(machine: Machine) -> dict[str, bytes]:
    edition = build(_SOURCES, sample_config(), machine.gather)
    assert len(edition.summaries) == len(_SOURCES)
    return edition.files


def _named(source: Source) -> Converted:
    return Converted(source.name)


def _counting(calls: list[str]) -> Callable[[Source], Converted]:
    def function(source: Source) -> Converted:
        calls.append(source.name)
        return _named(source)

    return function


def test_several_processes_make_the_same_bytes_as_one() -> None:
    assert _built(_machine(jobs=2)) == _built(_machine(jobs=1))


def test_processes_share_the_vectors_they_make(tmp_path: Path) -> None:
    store = tmp_path / "vectors.sqlite"
    fresh = build(_SOURCES, sample_config(), _machine(jobs=2).gather, store)
    before = store.read_bytes()
    kept = build(_SOURCES, sample_config(), _machine(jobs=2).gather, store)
    assert fresh.files == kept.files == _built(_machine())
    assert store.read_bytes() == before


def test_a_cluster_makes_the_same_bytes_as_one_process() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None
    ) as cluster:
        assert _built(_machine(dask=cluster.scheduler_address)) == _built(_machine())


def test_a_cluster_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")

    def refuse(*_: object, **__: object) -> None:
        raise OSError("timed out")

    monkeypatch.setattr(distributed, "Client", refuse)
    with pytest.raises(WorldError, match="tcp://nowhere:1: no Dask scheduler answers there"):
        _machine(dask="tcp://nowhere:1").gather(_named, _SOURCES)


def test_without_the_package_a_cluster_is_asked_for_in_vain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WorldError, match="needs the package distributed"):
        _machine(dask="tcp://nowhere:1").gather(_named, _SOURCES)


@pytest.mark.parametrize("jobs", [0, 1])
def test_few_sources_are_done_in_this_process(jobs: int) -> None:
    here: list[int] = []

    def function(source: Source) -> Converted:
        here.append(threading.get_ident())
        return _named(source)

    _machine(jobs).gather(function, _SOURCES)
    assert set(here) == {threading.get_ident()}


def test_outcomes_come_in_the_order_of_the_sources() -> None:
    assert [c.source for c in _machine().gather(_named, _SOURCES)] == [s.name for s in _SOURCES]
    assert _machine().gather(_named, ()) == []


@pytest.fixture
def cache() -> Cache:
    """A cache under a configuration that no other test has."""
    return open_cache(Config(name="engine.toml"))


def test_what_is_known_is_not_done_again(cache: Cache) -> None:
    calls: list[str] = []
    machine = _machine(cache=cache)
    known = Source("b.txt", b"known before")
    sources = (Source("a.txt", b"first"), known, Source("c.txt", b"third"))
    machine.gather(_counting(calls), (known,))
    outcomes = machine.gather(_counting(calls), sources)
    assert calls == ["b.txt", "a.txt", "c.txt"]
    assert [outcome.source for outcome in outcomes] == ["a.txt", "b.txt", "c.txt"]
    machine.gather(_counting(calls), sources)
    assert len(calls) == 3


def test_progress_counts_every_source_once(cache: Cache) -> None:
    progress: list[int] = []
    machine = _machine(cache=cache, progress=progress)
    sources = tuple(Source(f"{n}.txt", b"progress") for n in range(3))
    machine.gather(_named, sources[:2])
    assert sum(progress) == 2
    progress.clear()
    machine.gather(_named, sources)
    assert progress[0] == 2
    assert sum(progress) == 3


def test_a_fault_in_one_source_is_not_swallowed() -> None:
    def fail(_: Source) -> Converted:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        _machine().gather(fail, _SOURCES)


def test_conversions_can_be_sent_to_other_processes() -> None:
    function = partial(convert, config=sample_config())
    again = pickle.loads(pickle.dumps((function, _SOURCES[0])))  # noqa: S301  made here
    assert again[0](again[1]) == convert(_SOURCES[0], sample_config())


def _squared(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stream_keeps_the_order(jobs: int) -> None:
    found = list(stream(_squared, range(50), jobs))
    assert [number for number, _ in found] == [n * n for n in range(50)]
    assert (os.getpid() in {process for _, process in found}) == (jobs == 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stream_takes_no_more_ahead_than_it_needs(jobs: int) -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = stream(_squared, things(), jobs)
    assert next(results)[0] == 0
    assert len(taken) < 100
    results.close()


def test_a_stream_beside_threads_starts_its_processes_anew() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert [number for number, _ in stream(_squared, range(3), 2)] == [0, 1, 4]
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize(("asked", "count", "one"), [(0, 5, True), (1, 99, True), (3, 1, False)])
def test_how_many_processes(asked: int, count: int, one: bool) -> None:
    assert (cores(asked, count) == 1) == one
    assert cores(0, 10_000) >= 1
