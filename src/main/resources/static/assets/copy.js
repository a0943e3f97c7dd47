// Buttons that copy a text of the page. Without this script there are none.
(() => {
  'use strict';
  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text.textContent);
    }
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand('copy');
  }

  for (const button of document.querySelectorAll('[data-copy]')) {
    const word = button.firstElementChild;
    const before = word.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await copy(document.getElementById(button.dataset.copy));
      word.textContent = button.dataset.done;
      word.setAttribute('role', 'status');
      setTimeout(() => { word.textContent = before; }, 3000);
    });
  }
})();
