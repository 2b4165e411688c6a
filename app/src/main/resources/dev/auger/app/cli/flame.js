'use strict';
const data = JSON.parse(document.getElementById('tree').textContent);
const size = data.size;
data.name = new Int32Array(size);
data.kind = new Uint8Array(size);
data.depth = new Int32Array(size);
data.weight = new Float64Array(size);
// Of a comparison what is before and after, and tenths of a point the change may be off by.
const diff = data.diff;
const was = new Float64Array(diff ? size : 0), is = new Float64Array(diff ? size : 0), off = new Float64Array(diff ? size : 0);
{
  // Three numbers a node, seven bits a byte, the lowest first: pair of name and kind, levels up, self. Of a comparison
  // self before, self after and the error stand for self.
  const bytes = atob(data.nodes);
  let at = 0;
  const number = () => {
    let value = 0, place = 1;
    for (;;) {
      const b = bytes.charCodeAt(at++);
      value += (b & 127) * place;
      if (b < 128) return value;
      place *= 128;
    }
  };
  for (let n = 0, before = -1; n < size; n++) {
    const pair = number();
    data.name[n] = data.pairs[2 * pair];
    data.kind[n] = data.pairs[2 * pair + 1];
    before = data.depth[n] = before + 1 - number();
    if (diff) {
      was[n] = number();
      is[n] = number();
      off[n] = number() / 10;
      data.weight[n] = (was[n] / (diff.wasWhole || 1) + is[n] / (diff.isWhole || 1)) / 2;
    } else {
      data.weight[n] = number();
    }
  }
  data.nodes = null;
}
const parent = new Int32Array(size), end = new Int32Array(size), total = Float64Array.from(data.weight);
const start = new Float64Array(size);
const ROW = 21;
{
  const path = [];
  for (let n = 0; n < size; n++) {
    const depth = data.depth[n];
    while (path.length > depth) end[path.pop()] = n;
    parent[n] = depth > 0 ? path[depth - 1] : -1;
    path.push(n);
  }
  while (path.length) end[path.pop()] = size;
  for (let n = size - 1; n > 0; n--) {
    total[parent[n]] += total[n];
    if (diff) {
      was[parent[n]] += was[n];
      is[parent[n]] += is[n];
    }
  }
  const used = new Float64Array(size);
  for (let n = 1; n < size; n++) {
    const p = parent[n];
    start[n] = start[p] + used[p];
    used[p] += total[n];
  }
}
const graph = document.getElementById('graph');
const details = document.getElementById('details');
const matched = document.getElementById('matched');
let zoom = 0, icicle = false, found = null;

const nameOf = n => data.names[data.name[n]];
// Class.method, for boxes too narrow for the package.
const short = s => { const p = s.split('.'); return p.length > 2 && !s.includes('/') ? p.slice(-2).join('.') : s; };
const percent = value => (total[0] ? (100 * value / total[0]).toFixed(1) : '0.0') + ' %';
const figure = value => value.toLocaleString('en-US');

const share = (value, whole) => (whole ? (100 * value / whole).toFixed(1) : '0.0') + ' %';
function change(n) {
  const points = 100 * (is[n] / (diff.isWhole || 1) - was[n] / (diff.wasWhole || 1));
  const grey = data.kinds[data.kind[n]] === 'diff-same';
  const sign = grey ? '≈ ' : points < 0 ? '▼ ' : '▲ ';
  const figure = (points < 0 ? '−' : '+') + Math.abs(points).toFixed(1);
  return sign + figure;
}
const sides = n => diff.before + ' ' + share(was[n], diff.wasWhole) + ' (' + figure(was[n]) + ' ' + diff.wasUnit + '), ' +
  diff.after + ' ' + share(is[n], diff.isWhole) + ' (' + figure(is[n]) + ' ' + diff.isUnit + '), ' +
  diff.points.replace('{0}', change(n)).replace('{1}', off[n].toFixed(1));

function describe(n) {
  if (diff) {
    details.textContent = nameOf(n) + '   ' + sides(n);
    return;
  }
  details.textContent = nameOf(n) + '   ' + data.total + ' ' + figure(total[n]) + ' ' + data.unit + ' (' +
    percent(total[n]) + ')   ' + data.self + ' ' + figure(data.weight[n]) + ' (' + percent(data.weight[n]) + ')';
}

function box(n, x, width, row) {
  const element = document.createElement('div');
  const match = found && found.has(data.name[n]);
  element.className = data.kinds[data.kind[n]] + (match ? ' found' : '') + (n !== zoom && end[n] >= end[zoom] && n < zoom ? ' above' : '');
  element.style.left = x + 'px';
  element.style.width = Math.max(1, width) + 'px';
  element.dataset.row = row;
  const name = nameOf(n);
  if (width > 30) {
    const label = name.length * 7 < width ? name : short(name);
    const more = diff && n > 0 ? ' ' + change(n) : '';
    element.textContent = (label.length + more.length) * 7 < width ? label + more : label;
  }
  element.title = nameOf(n) + '\n' + (diff ? sides(n) : figure(total[n]) + ' ' + data.unit + ', ' + percent(total[n]));
  element.tabIndex = 0;
  element.onclick = () => { zoom = n; draw(); };
  element.onkeydown = e => { if (e.key === 'Enter') { zoom = n; draw(); e.stopPropagation(); } };
  element.onmouseenter = element.onfocus = () => describe(n);
  return element;
}

function draw() {
  const width = graph.clientWidth - 2;
  const boxes = [];
  for (let n = parent[zoom]; n >= 0; n = parent[n]) boxes.push(box(n, 0, width, data.depth[n]));
  const scale = total[zoom] ? width / total[zoom] : 0;
  let deepest = data.depth[zoom];
  for (let n = zoom; n < end[zoom];) {
    const w = n === zoom ? width : total[n] * scale;
    if (w < 0.5) { n = end[n]; continue; }
    deepest = Math.max(deepest, data.depth[n]);
    boxes.push(box(n, (start[n] - start[zoom]) * scale, w, data.depth[n]));
    n++;
  }
  const height = Math.max((deepest + 1) * ROW, graph.clientHeight - 4);
  for (const b of boxes) b.style.top = (icicle ? b.dataset.row * ROW : height - (+b.dataset.row + 1) * ROW) + 'px';
  graph.replaceChildren(...boxes);
  if (!icicle) graph.scrollTop = graph.scrollHeight;
}

function search(text) {
  found = null;
  matched.textContent = '';
  if (text) {
    let test;
    try { const r = new RegExp(text, 'i'); test = s => r.test(s); }
    catch (e) { const t = text.toLowerCase(); test = s => s.toLowerCase().includes(t); }
    found = new Set();
    data.names.forEach((name, i) => { if (test(name)) found.add(i); });
    let sum = 0, before = 0, after = 0;
    for (let n = 0; n < size;) {
      if (n > 0 && found.has(data.name[n])) {
        sum += total[n];
        if (diff) { before += was[n]; after += is[n]; }
        n = end[n];
      } else n++;
    }
    matched.textContent = data.matched + ' ' + (diff
      ? diff.before + ' ' + share(before, diff.wasWhole) + ', ' + diff.after + ' ' + share(after, diff.isWhole)
      : percent(sum));
  }
  draw();
}

document.getElementById('search').oninput = e => search(e.target.value);
document.getElementById('invert').onclick = () => { icicle = !icicle; draw(); };
document.getElementById('fit').onclick = () => { zoom = 0; draw(); };
addEventListener('resize', draw);
addEventListener('keydown', e => {
  if (e.target.tagName === 'INPUT') { if (e.key === 'Escape') { e.target.value = ''; search(''); e.target.blur(); } return; }
  if (e.key === 'i') { icicle = !icicle; draw(); }
  else if (e.key === '0' || e.key === 'Escape') { zoom = 0; draw(); }
  else if (e.key === '/' || (e.key === 'f' && (e.ctrlKey || e.metaKey))) { document.getElementById('search').focus(); e.preventDefault(); }
});
draw();
