/**
 * What the page does by itself: it closes what lies deep, moves by keyboard, searches and saves its data. Without it
 * everything stands open and can be read. It makes no text into code or tags.
 */
export const pageScript = `
(() => {
  'use strict';
  const tree = document.getElementById('berekening');
  const tools = document.getElementById('gereedschap');
  const field = document.getElementById('zoek');
  const told = document.getElementById('gevonden');
  const save = document.getElementById('bewaar');
  const all = (part) => [...tree.querySelectorAll(part)];
  const deepOf = (element) => {
    let depth = 0;
    for (let at = element.parentElement.closest('details.node'); at !== null; at = at.parentElement.closest('details.node')) depth += 1;
    return depth;
  };
  const standard = () => {
    for (const one of document.querySelectorAll('details')) one.open = one.classList.contains('node') && deepOf(one) < 1;
  };
  const openTo = (element) => {
    for (let at = element.closest('details'); at !== null; at = at.parentElement.closest('details')) at.open = true;
  };
  const stops = () => all('.node > summary, .leaf, .more > summary').filter((one) => one.getClientRects().length > 0);
  const move = (to) => {
    if (to !== undefined && to !== null) to.focus();
  };

  tree.addEventListener('keydown', (event) => {
    const at = event.target;
    if (event.altKey || event.ctrlKey || event.metaKey || !at.matches('summary, .leaf')) return;
    const own = at.matches('summary') ? at.parentElement : undefined;
    const list = stops();
    const place = list.indexOf(at);
    const upper = at.matches('summary') ? own.parentElement.closest('details') : at.closest('details');
    const steps = {
      ArrowDown: () => move(list[place + 1]),
      ArrowUp: () => move(list[place - 1]),
      Home: () => move(list[0]),
      End: () => move(list[list.length - 1]),
      ArrowRight: () => (own !== undefined && !own.open ? (own.open = true) : move(list[place + 1])),
      ArrowLeft: () => (own !== undefined && own.open ? (own.open = false) : move(upper && upper.querySelector('summary'))),
    };
    const step = steps[event.key];
    if (step === undefined || place < 0) return;
    event.preventDefault();
    step();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === field || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  let hits = [];
  let hit = -1;
  const plain = (text) => text.toLowerCase().replace(/\\s+/g, ' ').trim();
  const find = () => {
    for (const one of all('.hit')) one.classList.remove('hit');
    const wanted = plain(field.value);
    hit = -1;
    hits = wanted === '' ? [] : all('.node').filter((one) => {
      const panel = one.querySelector(':scope > .panel');
      const own = one.matches('.leaf') ? one : one.querySelector(':scope > summary');
      // What it was also used for is told elsewhere.
      const told = panel === null ? [] : [...panel.children].filter((part) => !part.matches('.users'));
      return plain([own, ...told].map((part) => part.textContent).join(' ')).includes(wanted);
    });
    for (const one of hits) one.classList.add('hit');
    told.textContent = wanted === '' ? '' : hits.length === 0 ? told.dataset.none : String(hits.length);
  };
  const next = (step) => {
    if (hits.length === 0) return;
    hit = (hit + step + hits.length) % hits.length;
    openTo(hits[hit]);
    told.textContent = told.dataset.found.replace('{at}', String(hit + 1)).replace('{count}', String(hits.length));
    hits[hit].scrollIntoView({ block: 'center' });
  };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      next(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape') {
      field.value = '';
      find();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      const at = hits[Math.max(hit, 0)];
      move(at === undefined ? stops()[0] : at.matches('.leaf') ? at : at.querySelector('summary'));
    }
  });

  document.getElementById('open').addEventListener('click', () => {
    for (const one of all('details')) one.open = true;
  });
  document.getElementById('dicht').addEventListener('click', () => {
    for (const one of all('details')) one.open = false;
  });

  const toTarget = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const at = id === '' ? null : document.getElementById(id);
    if (at === null || !tree.contains(at)) return;
    openTo(at);
    at.scrollIntoView({ block: 'center' });
    move(at.matches('details') ? at.querySelector('summary') : at);
  };
  addEventListener('hashchange', toTarget);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    const to = link === null ? null : link.getAttribute('href');
    if (to !== null && to === location.hash) toTarget();
  });

  let before = [];
  addEventListener('beforeprint', () => {
    before = [...document.querySelectorAll('details')].filter((one) => !one.open);
    for (const one of before) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of before) one.open = false;
  });

  save.addEventListener('click', () => {
    const data = new Blob([document.getElementById('gegevens').textContent], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = save.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  const size = document.getElementById('groot');
  if (size !== null) size.addEventListener('change', () => {
    const root = document.querySelector('.canvas .root');
    if (root !== null) root.scrollIntoView({ block: 'center', inline: 'nearest' });
  });

  standard();
  tools.hidden = false;
  save.hidden = false;
  toTarget();
})();
`;
