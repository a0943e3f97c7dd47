// The keys of a handover, its print, and a word when the line is cut. Without this the page works by the mouse and Tab.
(() => {
  'use strict';
  const typing = target => target.closest('input, textarea, select, [contenteditable]');

  const actions = {
    y: now => now.querySelector('button[data-key="y"]')?.click(),
    '?': now => {
      const ask = now.querySelector('details');
      if (ask) {
        ask.open = true;
        ask.querySelector('textarea').focus();
      }
    },
  };

  document.addEventListener('keydown', event => {
    const now = document.querySelector('[data-now]');
    const action = actions[event.key];
    if (!now || !action || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) {
      return;
    }
    event.preventDefault();
    action(now);
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  const lost = document.getElementById('lost');
  const printable = () => document.querySelectorAll('[data-print]').forEach(one => { one.hidden = false; });
  // What somebody types stays as it is: not in the middle of a character that an input method composes, and where he was.
  let composing = false;
  let active = null;
  document.addEventListener('compositionstart', () => { composing = true; });
  document.addEventListener('compositionend', () => { composing = false; });
  document.addEventListener('htmx:beforeSwap', event => {
    if (composing) {
      event.detail.shouldSwap = false; // it is asked for again
      return;
    }
    const field = document.activeElement;
    active = { field, from: field.selectionStart, to: field.selectionEnd };
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (active && active.field.isConnected && active.field !== document.activeElement && active.field !== document.body) {
      active.field.focus({ preventScroll: true });
      if (typeof active.from === 'number') {
        active.field.setSelectionRange(active.from, active.to);
      }
    }
    printable();
  });
  document.addEventListener('htmx:responseError', () => { lost.hidden = false; });
  document.addEventListener('htmx:sendError', () => { lost.hidden = false; });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) {
      lost.hidden = true;
    }
  });
  printable();
  if (location.hash === '#now') {
    document.getElementById('now')?.focus();
  }
})();
