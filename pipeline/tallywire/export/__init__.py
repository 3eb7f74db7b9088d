"""Facts for other programs: JSON lines, CSV, Parquet; columns by the names of the fact table."""

from tallywire.export.files import FORMATS, export_file, write_beside
from tallywire.export.lines import csv_lines, jsonl_lines, table_csv_lines, table_jsonl_lines
from tallywire.export.parquet import write_parquet

__all__ = ["FORMATS", "csv_lines", "export_file", "jsonl_lines", "table_csv_lines", "table_jsonl_lines", "write_beside", "write_parquet"]
