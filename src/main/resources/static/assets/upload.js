// Sends the file of the form with progress, and can be cancelled. Without this script the form sends itself.
(() => {
  'use strict';
  const form = document.getElementById('upload');
  if (!form) {
    return;
  }
  const said = document.getElementById('said');
  const progress = form.querySelector('.progress');
  const bar = progress.querySelector('progress');
  const word = progress.querySelector('.word');
  let request = null;

  function say(text, css) {
    const note = document.createElement('p');
    note.className = css;
    note.setAttribute('role', css.includes('err') ? 'alert' : 'status');
    note.textContent = text;
    said.replaceChildren(note);
  }

  function busy(on) {
    progress.hidden = !on;
    for (const button of form.querySelectorAll('button[type=submit]')) {
      button.setAttribute('aria-busy', String(on));
    }
    if (!on) {
      request = null;
    }
  }

  function answered(isPreview) {
    const { status, responseText, responseURL } = request;
    busy(false);
    if (status >= 400) {
      say(detail(responseText) || form.dataset.lost, 'note err');
    } else if (isPreview) {
      const page = new DOMParser().parseFromString(responseText, 'text/html');
      said.replaceChildren(document.adoptNode(page.getElementById('preview')));
    } else {
      location.assign(responseURL);
    }
  }

  function detail(text) {
    try {
      return JSON.parse(text).detail;
    } catch (e) {
      return '';
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (request) {
      return;
    }
    const isPreview = Boolean(event.submitter && event.submitter.hasAttribute('formaction'));
    request = new XMLHttpRequest();
    request.open('POST', isPreview ? form.dataset.preview : form.action);
    request.setRequestHeader('Accept', 'application/problem+json, */*');
    request.upload.addEventListener('progress', at => {
      bar.value = at.total ? Math.floor(100 * at.loaded / at.total) : 0;
      word.textContent = (at.loaded < at.total ? form.dataset.sending : form.dataset.reading).replace('#', bar.value);
    });
    request.addEventListener('load', () => answered(isPreview));
    request.addEventListener('error', () => { busy(false); say(form.dataset.lost, 'note err'); });
    request.addEventListener('abort', () => { busy(false); say(form.dataset.cancelled, 'note warn'); });
    said.replaceChildren();
    bar.value = 0;
    word.textContent = '';
    busy(true);
    request.send(new FormData(form));
  });

  progress.querySelector('.cancel').addEventListener('click', () => { if (request) { request.abort(); } });
})();
