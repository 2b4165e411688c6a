'use strict';
{
  const root = document.documentElement;
  const theme = document.getElementById('theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });

  const open = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const d of folded) d.open = true;
  });
  addEventListener('afterprint', () => { for (const d of folded) d.open = false; });

  for (const graph of document.querySelectorAll('.flame')) {
    const boxes = [...graph.querySelectorAll('svg.f')].map(e => ({
      e, text: e.querySelector('text'), name: e.dataset.n, x: parseFloat(e.getAttribute('x')),
      w: parseFloat(e.getAttribute('width')), y: +e.getAttribute('y'),
    }));
    const label = (box, width) => {
      const room = Math.floor((width * graph.clientWidth / 100 - 8) / 6.7);
      if (room < 4) return '';
      if (box.name.length <= room) return box.name;
      const method = box.name.slice(box.name.indexOf('.') + 1);
      return method.length <= room ? method : method.slice(0, room - 1) + '…';
    };
    const zoom = to => {
      for (const box of boxes) {
        const left = Math.max(0, (box.x - to.x) / to.w * 100);
        const right = Math.min(100, (box.x + box.w - to.x) / to.w * 100);
        const seen = right - left > 0.02;
        box.e.style.display = seen ? '' : 'none';
        if (!seen) continue;
        box.e.setAttribute('x', left + '%');
        box.e.setAttribute('width', (right - left) + '%');
        box.e.classList.toggle('above', box.y < to.y);
        box.text.textContent = label(box, right - left);
      }
    };
    if (!boxes.length) continue;
    let now = boxes[0];
    const go = box => { now = box; zoom(box); };
    for (const box of boxes) {
      box.e.addEventListener('click', () => go(box));
      box.e.addEventListener('keydown', e => {
        if (e.key === 'Enter' || e.key === ' ') { go(box); e.preventDefault(); }
        else if (e.key === 'Escape') go(boxes[0]);
      });
    }
    addEventListener('resize', () => zoom(now));
    addEventListener('beforeprint', () => zoom(boxes[0]));
    zoom(now);
  }
}
