"""Processes: the only room that knows how work is spread.

Over any `concurrent.futures.Executor`: none, a pool of processes, or a Dask cluster.
"""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from pipeline.errors import WorldError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from pipeline.build import Converted, Source
    from pipeline.cache import Cache

_FEW = 24
"""Up to so many sources one process is quicker than starting others."""


_CHUNK, _AHEAD = 8, 3
"""How many things are handed to a process at once, and how often before the first are back."""
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Machine:
    """Where work is done: `jobs` processes (0: one, or one a core where there is much to do), or
    the Dask scheduler at an address; what `cache` knows is not done again, `progress` is told of
    every source done.
    """

    jobs: int
    dask: str
    cache: "Cache | None"
    progress: Callable[[int], None]

    def gather(
        self, function: "Callable[[Source], Converted]", sources: "Sequence[Source]"
    ) -> "list[Converted]":
        """Apply `function` to every source; the results come in the order of the sources."""
        known = {i: done for i, source in enumerate(sources) if (done := self._known(source))}
        self.progress(len(known))
        missing = [source for i, source in enumerate(sources) if i not in known]
        with _executor(self.jobs, len(missing), self.dask) as executor:
            made = map(function, missing) if executor is None else executor.map(function, missing)
            fresh = iter(list(self._remembered(missing, made)))
            return [known[i] if i in known else next(fresh) for i in range(len(sources))]

    def _known(self, source: "Source") -> "Converted | None":
        return self.cache.get(source) if self.cache else None

    def _remembered(
        self, sources: "Sequence[Source]", outcomes: "Iterable[Converted]"
    ) -> "Iterator[Converted]":
        for source, outcome in zip(sources, outcomes, strict=True):
            if self.cache:
                self.cache.put(source, outcome)
            self.progress(1)
            yield outcome
        if self.cache:
            self.cache.prune()


def stream(function: Callable[[T], R], given: Iterable[T], jobs: int) -> Generator[R, None, None]:
    """Apply a function to many things in `jobs` processes; results come in the order of the things,
    each as soon as it is there, and no more things are taken ahead than keep all processes busy.

    Where processes can be forked they are, and have all that this one has loaded; not so beside
    threads or SaxonC, which forks do not survive.
    """
    if jobs <= 1:
        yield from map(function, given)
        return
    forks = sys.platform == "linux" and threading.active_count() == 1
    start = "fork" if forks and "saxonche" not in sys.modules else "spawn"
    with _pool(jobs, start) as pool:
        try:
            yield from _flow(pool, function, iter(given), jobs * _AHEAD)
        finally:
            pool.shutdown(cancel_futures=True)


def _flow(
    pool: "Executor", function: Callable[[T], R], things: Iterator[T], ahead: int
) -> Iterator[R]:
    """The results of a pool in order, with `ahead` chunks of things under way."""
    waiting = deque["Future[list[R]]"]()
    while chunk := tuple(islice(things, _CHUNK)):
        waiting.append(pool.submit(_each, function, chunk))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _each(function: Callable[[T], R], chunk: Sequence[T]) -> list[R]:
    return [function(thing) for thing in chunk]


def cores(asked: int, count: int) -> int:
    """How many processes to work in on `count` things: as many as are `asked` for (0: one a core
    that this program may use, or one alone where there is little to do).
    """
    if asked:
        return asked
    available = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return 1 if count <= _FEW else available


@contextmanager
def _executor(jobs: int, count: int, dask: str) -> Iterator["Executor | None"]:
    if dask:
        with _dask_client(dask) as executor:
            yield executor
        return
    processes = min(jobs or (1 if count <= _FEW else os.cpu_count() or 1), count)
    if processes <= 1:
        yield None
        return
    with _pool(processes, "spawn") as pool:
        yield pool


@contextmanager
def _pool(processes: int, start: str) -> Iterator["Executor"]:
    """Processes that leave Ctrl-C to this one; multiprocessing is read when there is use for it."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context(start)
    ignore = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(processes, context, signal.signal, ignore) as pool:
        yield pool


@contextmanager
def _dask_client(address: str) -> Iterator["Executor"]:
    try:
        from distributed import Client
    except ImportError:
        message = "--dask needs the package distributed: pip install 'diglot[dask]'"
        raise WorldError(message) from None
    try:
        client = Client(address, timeout=10)
    except OSError as fault:
        raise WorldError(f"{address}: no Dask scheduler answers there: {fault}") from None
    with client:
        yield client.get_executor()
