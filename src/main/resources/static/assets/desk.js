// The keys of the desk, the time that is left to file, and what changes by itself. Without this the page works by the
// mouse and by Tab.
(() => {
  'use strict';
  const SILENT_AFTER = 40000; // a beat comes each 15 s
  const REST = 5000;
  const byId = id => document.getElementById(id);
  const main = byId('main');
  const keys = byId('keys');
  const typing = target => target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
  const items = () => [...document.querySelectorAll('[data-item]')];
  const chosen = () => items().findIndex(row => row.classList.contains('on') || row.contains(document.activeElement));

  function choose(number) {
    const rows = items();
    if (rows.length) {
      rows.forEach(row => row.classList.remove('on'));
      const row = rows[Math.max(0, Math.min(number, rows.length - 1))];
      row.classList.add('on');
      row.querySelector('a.title').focus();
    }
  }

  function focus(target) {
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
    return Boolean(target);
  }

  /** What the slot that is due still wants to be told. */
  const missing = () => [...(byId('file')?.form.elements ?? [])].find(field => field.required && !field.validity.valid);

  function use(target) {
    if (!target) {
      return false;
    }
    const details = target.closest('details');
    details?.setAttribute('open', '');
    if (target.matches('summary')) {
      details.querySelector('input:not([type=hidden]), textarea').focus();
    } else if (target.hasAttribute('data-focus')) {
      focus(target);
    } else {
      target.click();
    }
    return true;
  }

  /** What bears the key in the chosen row. */
  const act = name => use(items()[Math.max(0, chosen())]?.querySelector(`[data-act="${name}"]`));

  /** What bears the key on this page. */
  const press = name => use(document.querySelector(`[data-key="${name}"]`));

  const home = () => location.assign(main.dataset.home);

  function toDue() {
    focus(byId('file') || byId('due')) || home();
  }

  const actions = {
    s: () => focus(missing()) || press('s') || toDue(),
    r: () => focus(byId('raise-title')),
    n: () => press('n') || location.assign(main.dataset.home + '#entry-text'),
    i: () => press('i'),
    0: () => press('0'),
    j: () => choose(chosen() + 1),
    k: () => choose(chosen() - 1),
    a: () => press('a') || act('a'),
    e: () => act('e') || focus(document.querySelector('[id^="escalate-"][name="to"]')),
    c: () => act('c') || focus(document.querySelector('[id^="close-"][name="note"]')),
    h: () => press('h'),
    '/': () => press('/'),
    '?': () => keys.showModal(),
    Escape: () => press('Escape') || toDue(),
  };

  document.addEventListener('keydown', event => {
    if (event.repeat && event.key === 'Enter' && !event.target.matches('textarea')) {
      event.preventDefault(); // a key that is held down signs nothing
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest('form');
      if (form && form.method === 'post') {
        event.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keys.open) {
      return;
    }
    if (typing(event.target) && event.key !== 'Escape') {
      return;
    }
    if (typing(event.target) && !byId('due')) {
      event.target.blur(); // the first Esc leaves the field, the second the page
      return;
    }
    event.preventDefault();
    action();
  });

  const left = document.querySelector('[data-left]');
  const begun = performance.now();
  const two = value => String(value).padStart(2, '0');

  function countDown() {
    const seconds = Number(left.dataset.left) - Math.floor((performance.now() - begun) / 1000);
    const minutes = two(Math.floor(seconds / 60)) + ':' + two(seconds % 60);
    left.textContent = seconds < 0 ? left.dataset.over : left.dataset.words.replace(/\d+:\d\d/, minutes);
  }
  if (left) {
    left.dataset.words = left.textContent;
    setInterval(countDown, 1000);
  }
  if (document.activeElement === document.body) { // what was done, or is to be done, is where one goes on
    focus(document.querySelector('.errs') || document.querySelector('#said .ok') || byId(location.hash.slice(1)));
  }

  // What changes by itself: the stream only says that there is something new, the page fetches it.
  const top = () => byId('top');
  if (!main.dataset.stream || !top()) {
    return;
  }
  let taken = performance.now();
  let heard = null;
  let fetched = 0;
  let wanted = false;

  function tick() {
    const time = Number(top().dataset.now) + performance.now() - taken;
    const shown = byId('data-age');
    shown.textContent = shown.dataset.words.replace('#', hints.age(time - Number(shown.dataset.since), top().dataset));
    const live = byId('live');
    if (heard !== null) {
      const lost = performance.now() - heard > SILENT_AFTER;
      const word = lost ? live.dataset.off : live.dataset.on;
      live.classList.toggle('off', lost);
      if (live.textContent !== word) { // it is read aloud
        live.textContent = word;
      }
    }
    fetchAgain();
  }

  function fetchAgain() {
    const rail = byId('rail');
    if (wanted && performance.now() - fetched > REST && !rail.contains(document.activeElement) && !top().contains(document.activeElement)) {
      wanted = false;
      fetched = performance.now();
      htmx.trigger(rail, 'live');
    }
  }

  document.addEventListener('htmx:oobAfterSwap', () => {
    taken = performance.now();
    tick();
  });
  hints.listen(main.dataset.stream, {
    beat: () => { heard = performance.now(); },
    news: () => { wanted = true; fetchAgain(); },
    lost: () => { heard = -SILENT_AFTER - 1; },
  });
  setInterval(tick, 1000);
  tick();
})();
