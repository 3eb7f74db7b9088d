"""Many articles at once: the same facts whether in one process or in several."""

from tallywire.batch.engine import process
from tallywire.batch.report import Report
from tallywire.batch.run import find_works, run
from tallywire.batch.work import Failure, Outcome, Work

__all__ = ["Failure", "Outcome", "Report", "Work", "find_works", "process", "run"]
