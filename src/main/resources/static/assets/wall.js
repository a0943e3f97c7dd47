// The wall: its clock, its ages, and whether it may be believed. Time is the server's, carried on by the browser's
// stopwatch, never the browser's own clock.
(() => {
  'use strict';
  const SILENT_AFTER = 40000; // a beat comes each 15 s
  let taken = 0;
  let lastBeat = performance.now();
  let heard = false;
  let lostAt = null;
  let program = null;

  const wall = () => document.getElementById('wall');
  const number = name => Number(wall().dataset[name]);
  const now = () => number('now') + performance.now() - taken;
  const two = value => String(value).padStart(2, '0');

  const age = milliseconds => hints.age(milliseconds, wall().dataset);

  function clock(time) {
    const local = new Date(time + number('zone') * 1000);
    return two(local.getUTCHours()) + ':' + two(local.getUTCMinutes()) + ':' + two(local.getUTCSeconds());
  }

  function watch(time) {
    const minutes = Math.floor(Math.abs(Math.min(time, number('end')) - number('start')) / 60000);
    return (time < number('start') ? 'H−' : 'H+') + String(Math.floor(minutes / 60)).padStart(3, '0') + ':' + two(minutes % 60);
  }

  function tick() {
    const time = now();
    document.getElementById('w-clock').textContent = clock(time);
    document.getElementById('w-watch').textContent = watch(time);
    document.querySelectorAll('[data-since]').forEach(one => {
      one.textContent = one.dataset.words.replace('#', age(time - Number(one.dataset.since)));
    });
    if (heard && lostAt === null && performance.now() - lastBeat > SILENT_AFTER) {
      lose();
    }
    show(time);
  }

  function show(time) {
    const live = document.getElementById('live');
    const lost = document.getElementById('lost');
    live.hidden = lostAt !== null;
    lost.hidden = lostAt === null;
    if (lostAt !== null) {
      wall().classList.add('dead');
      lost.textContent = lostAt.why || wall().dataset.lost.replace('#', clock(lostAt.time));
      document.querySelectorAll('[data-gone]').forEach(one => {
        one.hidden = false;
        one.textContent = wall().dataset.stale.replace('#', age(time - lostAt.time));
      });
    } else if (heard) {
      live.classList.remove('off');
      live.textContent = live.dataset.on;
    }
  }

  function lose(why) {
    lostAt = lostAt && !why ? lostAt : { time: lostAt ? lostAt.time : number('now'), why: why };
    show(now());
  }

  function beat() {
    lastBeat = performance.now();
    heard = true;
    if (lostAt !== null && !lostAt.why) {
      lostAt = null;
      fetchAgain();
    }
  }

  function fetchAgain() {
    htmx.trigger(wall(), 'wall');
  }

  function built(by) {
    if (program !== null && program !== by) {
      location.reload();
    }
    program = by;
  }

  function take() {
    taken = performance.now();
    tick();
  }

  let opened = false;
  document.addEventListener('htmx:beforeSwap', () => {
    opened = document.getElementById('w-table').open;
  });
  document.addEventListener('htmx:afterSwap', () => {
    document.getElementById('w-table').open = opened;
    if (lostAt !== null && lostAt.why) {
      lostAt = null; // it may read again
    }
    take();
  });
  document.addEventListener('htmx:afterSettle', tick); // it puts the attributes back that were sent
  document.addEventListener('htmx:responseError', event => {
    const status = event.detail.xhr.status;
    lose(status === 410 ? wall().dataset.ended : status === 401 || status === 403 ? wall().dataset.out : null);
  });
  document.addEventListener('htmx:sendError', () => lose());
  take();
  hints.listen(wall().dataset.stream, { beat: beat, news: fetchAgain, lost: () => lose(), program: built });
  setInterval(tick, 1000);
})();
