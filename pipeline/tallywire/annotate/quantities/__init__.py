"""Every number of running English, with its value, its bounds and what kind of number it is.

`find_quantities` takes sentences and returns records (`tallywire.records.Quantity`):

- `value`, or `low` and `high` of a range, in the unit as written: `$2.5 million` 2500000 (`USD`), `12%` 12,
  `a third` 0.333…, `two and a half years` 2.5, `one in five` 0.2, `-5°C` -5; None where the words give no figure;
- `bound`: `=`, `>` (more than, at least, or more), `<` (up to, fewer than, just under), `~` (about, nearly);
  `qualifier` says the same more finely;
- `kind`: what it counts or measures, or that it only names, ranks or dates;
- `amount`: whether it says how much or how many; False for years, dates, times of day, ordinals, models,
  sections, phone numbers, scores, idioms, and for words such as `both`, `several` and the pronoun `one`.

Nothing here needs a parse; a sentence is read from left to right by patterns.
"""

from __future__ import annotations

from tallywire.annotate.quantities.finding import find_quantities

__all__ = ["find_quantities"]
