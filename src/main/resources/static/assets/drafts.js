// Keeps what is typed into forms on this device until the program has answered, and sends them. What can wait for a
// connection waits: such a form is the same however often it arrives. Without this the forms send themselves.
(() => {
  'use strict';
  const AGAIN = 20000;
  const said = document.getElementById('said');
  const kept = document.getElementById('kept');
  if (!said) {
    return;
  }
  const words = said.dataset;
  const outbox = 'outbox|' + words.account;
  const forms = [...document.querySelectorAll('form[data-form]')];
  const began = performance.now();
  const isText = field => field.matches('textarea, input:not([type]), input[type=text]');
  const texts = form => [...form.elements].filter(isText);
  const draft = (form, field) => ['draft', words.account, form, field].join('|');
  const key = (form, field) => draft(form.dataset.form, field.name);
  let sending = false;

  function say(text, link) {
    kept.textContent = text;
    if (link) {
      const to = document.createElement('a');
      to.href = link;
      to.textContent = words.signIn;
      kept.append(' ', to);
    }
    kept.hidden = false;
  }

  function restore() {
    const found = forms.flatMap(form => texts(form).filter(field => {
      const draft = localStorage.getItem(key(form, field));
      if (draft === null || field.value === draft) {
        return false;
      }
      field.value = draft;
      field.closest('details')?.setAttribute('open', '');
      return true;
    }));
    if (found.length) {
      say(words.back);
    }
  }

  function keep(form) {
    for (const field of texts(form)) {
      if (field.value === field.defaultValue) {
        localStorage.removeItem(key(form, field));
      } else {
        localStorage.setItem(key(form, field), field.value);
      }
    }
  }

  function forget(form) {
    texts(form).forEach(field => localStorage.removeItem(key(form, field)));
  }

  function post(action, body) {
    return fetch(action, { method: 'POST', body: body, headers: { 'HX-Request': 'true' }, redirect: 'manual' });
  }

  const isOut = answer => answer.status === 401 || answer.status === 403; // its session has ended, and with it its token

  const isForGood = answer => answer.status >= 400 && answer.status < 500 && answer.status !== 429;

  function go(to) {
    const next = new URL(to, location.href);
    if (next.pathname + next.search === location.pathname + location.search) {
      history.scrollRestoration = 'manual'; // what was done is told on top
      history.replaceState(null, '', next); // it may name another place on the page
      location.reload();
    } else {
      location.assign(next);
    }
  }

  async function send(form, button) {
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) {
      body.set(button.name, button.value);
    }
    keep(form);
    sending = true;
    button?.setAttribute('aria-busy', 'true');
    try {
      const answer = await post(form.action, body);
      const to = answer.headers.get('HX-Redirect');
      if (to) {
        forget(form);
        go(to);
        return;
      }
      if (isOut(answer)) {
        say(words.out, location.pathname + location.search);
      } else {
        say(words.kept);
      }
    } catch (e) { // no connection
      if (form.hasAttribute('data-outbox')) {
        wait(form, body);
      } else {
        say(words.kept);
      }
    }
    sending = false;
    button?.removeAttribute('aria-busy');
  }

  const waiting = () => JSON.parse(localStorage.getItem(outbox) || '[]');

  function store(all) {
    if (all.length) {
      localStorage.setItem(outbox, JSON.stringify(all));
      say(words.waiting.replace('#', String(all.length)));
    } else {
      localStorage.removeItem(outbox);
    }
  }

  function wait(form, body) {
    body.delete('_csrf');
    if (form.dataset.now) { // by the server's clock, carried on
      body.set('writtenAt', String(Math.round(Number(form.dataset.now) + performance.now() - began)));
    }
    const fields = texts(form).map(field => field.name);
    store([...waiting(), { action: new URL(form.action).pathname, body: body.toString(), form: form.dataset.form, fields }]);
    forget(form);
    form.reset();
    const id = form.elements.namedItem('id');
    if (id) {
      id.value = id.value.slice(0, 2) + random();
    }
  }

  /** What nobody takes any more: it keeps back nothing that waits behind it, and its text stays. */
  function giveBack(one) {
    const body = new URLSearchParams(one.body);
    for (const field of one.fields.filter(name => body.get(name))) {
      const kept = draft(one.form, field);
      localStorage.setItem(kept, [body.get(field), localStorage.getItem(kept)].filter(text => text).join(' '));
    }
    say(words.kept);
    restore();
  }

  const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map(one => one.toString(16).padStart(2, '0')).join('');

  async function sendAgain() {
    const token = document.querySelector('input[name=_csrf]');
    if (sending || !token || !waiting().length) {
      return;
    }
    sending = true;
    let to = null;
    let back = false;
    try {
      for (let all = waiting(); all.length; all = waiting()) {
        const body = new URLSearchParams(all[0].body);
        body.set('_csrf', token.value);
        const answer = await post(all[0].action, body);
        if (isOut(answer)) {
          say(words.out, location.pathname + location.search);
          sending = false;
          return;
        }
        if (!answer.headers.get('HX-Redirect') && isForGood(answer)) {
          store(all.slice(1));
          giveBack(all[0]);
          back = true;
          continue;
        }
        if (!answer.headers.get('HX-Redirect')) {
          break;
        }
        to = answer.headers.get('HX-Redirect');
        store(all.slice(1));
        if (answer.headers.get('Drumtower-Refused')) { // its page says why, and has what was typed; drafts are kept
          sending = false;
          go(to);
          return;
        }
      }
    } catch (e) {
      // still no connection
    }
    sending = false;
    if (to && !waiting().length && !forms.some(form => texts(form).some(field => field.value !== field.defaultValue))) {
      go(to);
    } else if (to && !back && !waiting().length) {
      kept.hidden = true;
    }
  }

  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-form]');
    if (form && isText(event.target)) {
      keep(form);
    }
  });
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-form]');
    if (form) {
      event.preventDefault();
      if (!sending) {
        send(form, event.submitter);
      }
    }
  });
  window.addEventListener('online', sendAgain);
  setInterval(sendAgain, AGAIN);
  restore();
  store(waiting());
  sendAgain();
})();
