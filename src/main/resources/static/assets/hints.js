// What walls and desks share: the stream that only says that there is something new, and ages in words.
const hints = (() => {
  'use strict';
  const RETRY = 5000;

  /** In its largest unit, cut; the words stand in the page. */
  function age(milliseconds, words) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const [unit, value] = seconds < 100 ? ['s', seconds] : seconds < 6000 ? ['m', Math.floor(seconds / 60)]
      : seconds < 259200 ? ['h', Math.floor(seconds / 3600)] : ['d', Math.floor(seconds / 86400)];
    return words[unit].replace('#', String(value));
  }

  /** The browser comes again by itself when the line is cut, but not when it was refused. */
  function listen(address, { beat, news, lost, program }) {
    const stream = new EventSource(address);
    stream.addEventListener('beat', beat);
    stream.addEventListener('wall', () => { beat(); news(); });
    stream.addEventListener('program', event => program?.(event.data));
    stream.onerror = () => {
      lost();
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(() => listen(address, { beat, news, lost, program }), RETRY);
      }
    };
  }

  return { age, listen };
})();
