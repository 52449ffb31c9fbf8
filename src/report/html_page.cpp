#include "src/report/html_page.hpp"

namespace tensorferry::report {

// Colours are chosen for a contrast of at least 4.5 to their background, in both schemes.
const std::string_view html_style = R"css(
:root { color-scheme: light dark; --text: #1c2330; --soft: #566074; --page: #ffffff; --panel: #f3f5f9; --line: #d8dde6; --link: #1f58b8;
  --exact: #2e7d4f; --tolerance: #5aa06f; --documented: #3a78b5; --assumed: #b07800; --marked: #c03a2b; --assumed-text: #855a00; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e8f0; --soft: #a3adbf; --page: #14181f; --panel: #1e242e; --line: #39424f; --link: #86b4ff;
  --exact: #45a56c; --tolerance: #7cc191; --documented: #62a3e0; --assumed: #e0ac3f; --marked: #f0776a; --assumed-text: #e0ac3f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.25rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
a { color: var(--link); } code, .path { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; overflow-wrap: anywhere; }
p.about { color: var(--soft); margin: .2rem 0 1.2rem; overflow-wrap: anywhere; }
ul.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; list-style: none; margin: 0; padding: 0; }
ul.numbers li { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .8rem; color: var(--soft); font-size: .88rem; }
ul.numbers b { display: block; color: var(--text); font-size: 1.45rem; line-height: 1.25; }
.bar { display: flex; height: .9rem; margin: 1rem 0 .4rem; border-radius: .45rem; overflow: hidden; background: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; color: var(--soft); font-size: .88rem; }
.legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem; margin-right: .35rem; }
.exact { background: var(--exact); } .tolerance { background: var(--tolerance); } .documented { background: var(--documented); }
.assumed { background: var(--assumed); } .marked { background: var(--marked); }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
th button { white-space: nowrap; font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; } th button::after { content: " \2195"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: " \2191"; } th[aria-sort=descending] button::after { content: " \2193"; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; } details > div { padding: 0 .4rem .4rem; }
summary { cursor: pointer; padding: .5rem .8rem; background: var(--panel); border-radius: .5rem; } summary small { color: var(--soft); }
.tag { font-weight: 600; white-space: nowrap; } .tag.is-marked, .tag.is-error { color: var(--marked); } .tag.is-assumed { color: var(--assumed-text); }
.tag.is-documented, .tag.is-note, .tag.is-dependency { color: var(--documented); } .tag.is-left { color: var(--soft); }
td small { display: block; color: var(--soft); overflow-wrap: anywhere; } .plain { color: var(--soft); }
@media (max-width: 42rem) { body { padding: .8rem; } .minor { display: none; } th, td { padding: .3rem .35rem; }
  table.uses, table.uses tbody, table.uses tr, table.uses td { display: block; border: 0; } table.uses thead { display: none; }
  table.uses tr { border-bottom: 1px solid var(--line); padding: .4rem 0; } table.uses td { padding: .05rem .35rem; } }
@media print { details { break-inside: avoid; } }
)css";

const std::string_view html_script = R"js(
for (const head of document.querySelectorAll("table.sortable th")) {
  head.innerHTML = "<button type=button>" + head.innerHTML + "</button>";
  head.firstChild.addEventListener("click", () => {
    const table = head.closest("table"), body = table.tBodies[0], column = head.cellIndex, number = head.classList.contains("number");
    const up = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") !== "ascending" : !number;
    for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const value = row => { const text = row.cells[column].textContent; return number ? Number(text) : text; };
    const rows = [...body.rows].map(row => [value(row), row]);
    rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0) * (up ? 1 : -1));
    body.append(...rows.map(([, row]) => row));
  });
}
const show = () => { const at = location.hash && document.querySelector(location.hash); if (at && at.tagName === "DETAILS") at.open = true; };
addEventListener("hashchange", show); show();
)js";

}  // namespace tensorferry::report
