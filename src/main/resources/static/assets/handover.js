// The keys of a handover, its print, and a word when the line is cut. Without this the page works by the mouse and Tab.
(() => {
  'use strict';
  const typing = target => target.closest('input, textarea, select, [contenteditable]');

  const actions = {
    y: now => {
      const understood = now.querySelector('button[data-key="y"]');
      understood?.click();
      return understood;
    },
    '?': now => {
      const ask = now.querySelector('details');
      if (ask) {
        ask.open = true;
        ask.querySelector('textarea').focus();
      }
      return ask;
    },
  };

  document.addEventListener('keydown', event => {
    const now = document.querySelector('[data-now]');
    const action = actions[event.key];
    if (!now || !action || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) {
      return;
    }
    if (action(now)) {
      event.preventDefault();
      event.stopImmediatePropagation(); // else it means what it means at the desk
    }
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

  /** The first field of what is to be done next: an item to decide about, a section to read, a signature. */
  function toNow() {
    const now = document.getElementById('now');
    const todo = document.querySelector('.answer, [data-todo]') || (now?.closest('.sec') && document.querySelector('#give, #take'));
    if (todo?.tagName === 'DETAILS') {
      todo.open = true;
    }
    const field = todo?.matches('button') ? todo : todo?.querySelector('input:not([type=hidden]), textarea');
    (field || now)?.focus();
  }
  if (document.querySelector('.errs') === null) {
    if (location.hash === '#now' || location.hash === '#s-items') {
      addEventListener('load', () => setTimeout(toNow)); // after the browser has focused what the address names
    } else if (location.hash === '#said') {
      document.querySelector('#receipt, #handover .note')?.focus();
    }
  }
})();
