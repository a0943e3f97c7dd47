// The keys of the desk, and the time that is left to file. Without this the page works by the mouse and by Tab.
(() => {
  'use strict';
  const keys = document.getElementById('keys');
  const due = () => document.getElementById('file') || document.getElementById('due');
  const typing = target => target.closest('input, textarea, select, [contenteditable]');

  const actions = {
    s: () => document.getElementById('file')?.focus(),
    '?': () => keys.showModal(),
    Escape: () => due()?.focus(),
  };

  document.addEventListener('keydown', event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || keys.open) {
      return;
    }
    if (typing(event.target) && event.key !== 'Escape') {
      return;
    }
    event.preventDefault();
    action();
  });

  const left = document.querySelector('[data-left]');
  if (left) {
    const begun = performance.now();
    const words = left.textContent;
    const two = value => String(value).padStart(2, '0');
    setInterval(() => {
      const seconds = Number(left.dataset.left) - Math.floor((performance.now() - begun) / 1000);
      left.textContent = seconds < 0 ? left.dataset.over
        : words.replace(/\d+:\d\d/, two(Math.floor(seconds / 60)) + ':' + two(seconds % 60));
    }, 1000);
  }
  document.querySelector('.errs')?.focus();
})();
