// Announces the number of problems to screen readers when the person pauses, not after every key.

/** Milliseconds. People who are writing rarely pause longer between two keys. */
const PAUSE = 1500;

/** Appended to the page once, outside of what is rendered. */
export const saidPlace = document.createElement('p');
saidPlace.className = 'visually-hidden';
saidPlace.setAttribute('role', 'status');

let waiting: ReturnType<typeof setTimeout> | undefined;

export function said(words: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (saidPlace.textContent !== words) saidPlace.textContent = words;
  }, PAUSE);
}

/** Withdraws an announcement about something that is no longer shown. */
export function unsay(): void {
  clearTimeout(waiting);
  saidPlace.textContent = '';
}
