/** The style of the page. `header` stands above every printed page; colours have a contrast of 4.5 or more in both schemes. */
export function pageStyle(header: string): string {
  return `${colours}${frame}${tree}${drawing}${print}
@page { size: A4; margin: 22mm 18mm 20mm; @top-left { content: "${cssText(header)}"; font: 9pt sans-serif; color: #4f5d67 } @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4f5d67 } }
@page broad { size: A4 landscape }
`;
}

/** Text in a quoted string of a style sheet: what is no plain letter or digit is written by its number. */
function cssText(text: string): string {
  return [...text]
    .map((sign) => (/[A-Za-z0-9 .,:]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `))
    .join('');
}

const colours = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --quiet-paper: #f4f6f8; --strong-paper: #e6ecf0; --line: #c9d2d8; --text: #1d2429; --quiet: #4f5d67;
  --accent: #1f4f73; --mark: #fdf3dc; --focus: #0b57d0; --warn: #7a4f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191d; --quiet-paper: #1c2328; --strong-paper: #28323a; --line: #42505a; --text: #e9eef1; --quiet: #a9b6bf;
    --accent: #8fc3ea; --mark: #4a3a12; --focus: #8ab4ff; --warn: #f0c879;
  }
}
`;

const frame = `
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); color: var(--text);
  font: 1rem/1.55 system-ui, "Segoe UI", "Liberation Sans", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: 1rem; top: .5rem; z-index: 1 }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem }
.regulation { margin: 0; color: var(--quiet) }
h1 { margin: .1rem 0 .75rem; font-size: 1.6rem; line-height: 1.25; font-weight: 650 }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.2rem; line-height: 1.3 }
h3 { margin: 1.5rem 0 .35rem; font-size: 1rem }
p { margin: .4rem 0 }
.result { margin: 0; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums }
.results { margin: 0; padding: 0; list-style: none; font-variant-numeric: tabular-nums }
.question { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin: .75rem 0 0; color: var(--quiet); font-size: .9rem }
.question div { display: flex; gap: .4rem }
.question dd { margin: 0; color: var(--text) }
.question dt::after { content: ":" }
nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; margin: 1rem 0 0; list-style: none; font-size: .95rem }
nav a { display: inline-block; padding: .15rem 0 }
.brief { max-width: 46rem; font-size: 1.05rem }
.reasons { max-width: 46rem }
.reasons .article { display: inline-block; margin-left: .3rem; white-space: normal }
.hint, .quiet, footer { color: var(--quiet) }
.hint { font-size: .9rem }
`;

const tree = `
.tools { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem 1rem; margin: .75rem 0 1rem }
.tools[hidden], [hidden] { display: none }
.tools label { display: block; font-size: .9rem }
.tools input { min-width: 16rem; min-height: 2.25rem; padding: .3rem .6rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--quiet); border-radius: 3px }
button { min-height: 2.25rem; padding: .3rem .8rem; font: inherit; color: var(--text); background: var(--quiet-paper);
  border: 1px solid var(--quiet); border-radius: 3px; cursor: pointer }
button:hover { background: var(--strong-paper) }
.tools output { min-height: 1.5rem; color: var(--quiet) }
.tree, .tree ul { margin: 0; padding: 0; list-style: none }
.tree ul { padding-left: .9rem; margin-left: .5rem; border-left: 1px solid var(--line) }
summary, .leaf, .mention { padding: .28rem .4rem }
summary { cursor: pointer; border-radius: 3px; list-style: none; position: relative }
summary::-webkit-details-marker { display: none }
.tree summary, .leaf, .mention { padding-left: 1.5rem }
summary::before { content: "+"; content: "+" / ""; display: inline-block; width: 1.1rem; margin-left: -1.1rem; color: var(--quiet); font-weight: 700 }
details[open] > summary::before { content: "\\2212"; content: "\\2212" / "" }
details.steps > summary::before, .tree details.more > summary::before { margin-left: 0 }
summary:hover { background: var(--quiet-paper) }
.value { font-weight: 650; font-variant-numeric: tabular-nums }
.kind { margin-left: .5rem; color: var(--quiet); font-size: .8rem }
.article { margin-left: .5rem; padding: 0 .4rem; font-size: .8rem; color: var(--accent); border: 1px solid var(--line); border-radius: 3px; white-space: nowrap }
.panel { margin: .1rem 0 .6rem 1.5rem; padding: .2rem .9rem .5rem; background: var(--quiet-paper); border-radius: 3px; font-size: .95rem }
.panel blockquote { margin: .5rem 0; padding: 0 0 0 .8rem; border-left: 3px solid var(--accent) }
.panel blockquote footer { font-size: .85rem }
.panel dl { margin: .4rem 0 }
.panel dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 .8rem; padding: .15rem 0 }
.panel dt, .term { color: var(--quiet) }
.panel dd { margin: 0; font-variant-numeric: tabular-nums }
.panel .fault dd, .panel .needs dd, .marks { color: var(--warn) }
.panel cite { font-style: normal; color: var(--quiet) }
.panel ol, .panel ul { margin: .2rem 0; padding-left: 1.6rem; border: 0; list-style: revert }
.panel ol.receivers, .panel details.more ol { padding-left: 2.2rem }
.panel .users { font-size: .9rem; color: var(--quiet) }
.steps > summary { color: var(--accent); font-size: .9rem; padding: .1rem 0 }
.steps > summary::before { width: 1rem; color: inherit }
.more > summary { color: var(--accent) }
.hit > summary, .hit.leaf { background: var(--mark) }
:target > summary, .leaf:target { background: var(--mark) }
@media (max-width: 40rem) {
  .panel dl > div { grid-template-columns: 1fr }
  .panel { margin-left: .4rem }
  .tree ul { padding-left: .25rem; margin-left: .1rem }
  .kind { display: none }
}
`;

const drawing = `
.canvas { overflow: auto; padding: .5rem; border: 1px solid var(--line); border-radius: 3px; background: var(--paper) }
svg { display: block; margin: 0 auto; overflow-wrap: normal; max-width: 100%; height: auto }
.drawing:has(.large) { width: calc(100vw - 4rem); max-width: 120rem; position: relative; left: 50%; transform: translateX(-50%) }
.drawing:has(#groot:checked) svg { max-width: none }
.drawing:has(#groot:checked) .canvas { max-height: 90vh }
.size { display: flex; align-items: center; gap: .5rem; min-height: 1.75rem }
.size input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent) }
.paper { display: none }
svg .box { fill: var(--paper); stroke: var(--text) }
svg path.box { fill: none }
svg text { fill: var(--text) }
svg text.quiet { fill: var(--quiet) }
svg .arrows { stroke: var(--quiet) }
svg .head { fill: var(--quiet) }
svg a:hover .box, svg a:focus-visible .box { stroke: var(--focus); stroke-width: 3 }
svg a:hover path.box { fill: none }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
caption { text-align: left; color: var(--quiet); padding-bottom: .3rem }
th { overflow-wrap: normal }
th, td { padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
td.value { white-space: nowrap; text-align: right; padding-right: 1.2rem }
td.value.long { white-space: normal }
td:nth-child(2) { min-width: 9rem }
th.value { text-align: right; padding-right: 1.2rem }
`;

const print = `
@media print {
  :root { color-scheme: light; --paper: #ffffff; --quiet-paper: #ffffff; --strong-paper: #ffffff; --line: #9aa6ae; --text: #000000;
    --quiet: #333f47; --accent: #000000; --mark: #ffffff; --warn: #000000 }
  html { font-size: 9.5pt }
  body { max-width: none; padding: 0 }
  .tools, nav, .skip, .hint, .save, .data, .size, .steps, .users, .see, .file, .line .panel { display: none }
  .paper { display: block }
  details::details-content { display: block; content-visibility: visible }
  summary::before { content: "" !important; display: none !important }
  .tree summary, .leaf, .mention { padding-left: 0 }
  a { color: inherit; text-decoration: none }
  h2, h3, summary { break-after: avoid }
  blockquote, tr, .panel dl > div { break-inside: avoid }
  .tree ul { padding-left: .35rem; margin-left: .15rem }
  .panel { margin: 0 0 .3rem; padding: 0 0 0 .6rem; border-radius: 0 }
  .panel blockquote, .panel dl { margin: .1rem 0 }
  .panel dl > div { display: block; padding: 0 }
  .panel dt, .panel dd { display: inline }
  .panel dt::after { content: ":\\00a0" }
  summary, .leaf, .mention { padding-top: .1rem; padding-bottom: .1rem }
  .canvas, .drawing:has(#groot:checked) .canvas { max-height: none; overflow: visible; border: 0; padding: 0 }
  svg, .drawing:has(#groot:checked) svg { max-width: 100%; height: auto; max-height: 240mm }
  table { font-size: 8.5pt; line-height: 1.35 }
  th, td { padding-top: .12rem; padding-bottom: .12rem }
  .drawing, .drawing:has(.large) { break-before: page; width: auto; left: 0; transform: none }
  .drawing:has(.large) { page: broad }
  .drawing:has(.large) svg { max-height: 150mm }
}
`;
