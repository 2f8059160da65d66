"""Processes: the only room that knows how work is spread.

Over any `concurrent.futures.Executor`: none, a pool of processes, or a Dask cluster.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from pipeline.build import Converted, Source
from pipeline.cache import Cache
from pipeline.errors import WorldError

_FEW = 24
"""Up to so many sources one process is quicker than starting others."""


@dataclass(frozen=True, slots=True)
class Machine:
    """Where work is done: `jobs` processes (0: one, or one a core where there is much to do), or
    the Dask scheduler at an address; what `cache` knows is not done again, `progress` is told of
    every source done.
    """

    jobs: int
    dask: str
    cache: Cache | None
    progress: Callable[[int], None]

    def gather(
        self, function: Callable[[Source], Converted], sources: Sequence[Source]
    ) -> list[Converted]:
        """Apply `function` to every source; the results come in the order of the sources."""
        known = {i: done for i, source in enumerate(sources) if (done := self._known(source))}
        self.progress(len(known))
        missing = [source for i, source in enumerate(sources) if i not in known]
        with _executor(self.jobs, len(missing), self.dask) as executor:
            made = map(function, missing) if executor is None else executor.map(function, missing)
            fresh = iter(list(self._remembered(missing, made)))
            return [known[i] if i in known else next(fresh) for i in range(len(sources))]

    def _known(self, source: Source) -> Converted | None:
        return self.cache.get(source) if self.cache else None

    def _remembered(
        self, sources: Sequence[Source], outcomes: Iterable[Converted]
    ) -> Iterator[Converted]:
        for source, outcome in zip(sources, outcomes, strict=True):
            if self.cache:
                self.cache.put(source, outcome)
            self.progress(1)
            yield outcome
        if self.cache:
            self.cache.prune()


@contextmanager
def _executor(jobs: int, count: int, dask: str) -> Iterator[Executor | None]:
    if dask:
        with _dask_client(dask) as executor:
            yield executor
        return
    processes = min(jobs or (1 if count <= _FEW else os.cpu_count() or 1), count)
    if processes <= 1:
        yield None
        return
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield pool


@contextmanager
def _dask_client(address: str) -> Iterator[Executor]:
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
