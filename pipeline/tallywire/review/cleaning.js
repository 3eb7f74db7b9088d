"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const light = (number, on) => all(`mark[data-edit="${number}"]`).forEach((one) => one.classList.toggle("lit", on));
  let held = null;
  const hold = (number) => {
    if (held !== null) light(held, false);
    held = number;
    if (number !== null) light(number, true);
  };
  const at = (event) => event.target.closest("mark[data-edit]");
  document.addEventListener("mouseover", (event) => { const one = at(event); if (one) light(one.dataset.edit, true); });
  document.addEventListener("mouseout", (event) => {
    const one = at(event);
    if (one && one.dataset.edit !== held) light(one.dataset.edit, false);
  });
  document.addEventListener("click", (event) => { const one = at(event); hold(one ? one.dataset.edit : null); });
  const seen = (list) => list.filter((one) => one.offsetParent !== null);
  const step = (list, now, by) => list[Math.min(list.length - 1, Math.max(0, now === -1 && by < 0 ? 0 : now + by))];
  const goBlock = (by) => {
    const rows = seen(all(".row[tabindex]"));
    const row = step(rows, rows.indexOf(document.activeElement), by);
    if (row) { row.focus(); row.scrollIntoView({ block: "nearest" }); }
  };
  const goEdit = (by) => {
    const marks = seen(all(".raw mark"));
    const mark = step(marks, marks.findIndex((one) => one.dataset.edit === held), by);
    if (mark) { hold(mark.dataset.edit); mark.scrollIntoView({ block: "center" }); }
  };
  const fold = () => { const some = all("details"); const open = some.some((one) => !one.open); some.forEach((one) => { one.open = open; }); };
  const keys = { j: () => goBlock(1), k: () => goBlock(-1), n: () => goEdit(1), p: () => goEdit(-1), o: fold, Escape: () => hold(null) };
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) keys[event.key]();
  });
})();
