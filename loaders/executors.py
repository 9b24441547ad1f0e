"""Where extraction runs: in this process, in a pool of processes, or on a Dask cluster."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from graph.errors import SettingsError

_P = ParamSpec("_P")
_T = TypeVar("_T")

_AHEAD = 4
_CLUSTER_AHEAD = 64


class SerialExecutor(Executor):
    """Runs each call at once, in this process."""

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Call the function now; its result or its exception is in the future returned."""
        future: Future[_T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands every error to its future
            future.set_exception(error)
        return future


class Pool:
    """An executor that can be made anew after a worker died.

    Args:
        make: makes a fresh executor.
        window: most calls to have under way; more would only fill memory.
        first: an executor that is made already, to be closed even if nothing runs on it.
    """

    def __init__(
        self, make: Callable[[], Executor], window: int, first: Executor | None = None
    ) -> None:
        self._make = make
        self.window = window
        self._executor = first

    def submit(self, fn: Callable[[_T], object], argument: _T) -> Future[object]:
        """Run the function on the argument, somewhere."""
        if self._executor is None:
            self._executor = self._make()
        return self._executor.submit(fn, argument)

    def renew(self) -> None:
        """Let a broken executor go; the next call starts a fresh one."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=error is None, cancel_futures=True)
            self._executor = None


def local_pool(workers: int) -> Pool:
    """A pool on this machine; one worker is this process itself.

    Workers are spawned, not forked: the embedded engine runs threads that a fork would break.
    """
    if workers <= 1:
        return Pool(SerialExecutor, window=1)
    context = multiprocessing.get_context("spawn")
    return Pool(
        lambda: ProcessPoolExecutor(max_workers=workers, mp_context=context),
        window=workers * _AHEAD,
    )


def cluster_pool(address: str) -> Pool:
    """A pool on the Dask scheduler at an address; its workers need labourgraph installed.

    Raises:
        SettingsError: the extra ``cluster`` is not installed, or nothing answers at the address.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError(
            "--cluster needs Dask: install it with pip install 'labourgraph[cluster]'"
        ) from error
    try:
        client = Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"--cluster {address}: no Dask scheduler answers there ({type(error).__name__}); "
            "start one with dask scheduler"
        ) from error
    first = _ClusterExecutor(client)
    return Pool(lambda: _ClusterExecutor(client), window=_CLUSTER_AHEAD, first=first)


class _ClusterExecutor(Executor):
    """Dask's executor, closing its client with itself.

    Calls are marked impure: two runs of one document must both run, whatever is cached.
    """

    def __init__(self, client: object) -> None:
        self._client = client
        self._executor: Executor = client.get_executor(pure=False)  # type: ignore[attr-defined]

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        return self._executor.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()  # type: ignore[attr-defined]
