// How many problems there are, for those who do not see it: told when a person pauses, and not at each key.

/** The longest pause between two keys of somebody who is writing, in milliseconds. */
const PAUSE = 1500;

/** Stands in the page once, outside of what changes. */
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

/** What was said is of something that is no longer shown. */
export function unsay(): void {
  clearTimeout(waiting);
  saidPlace.textContent = '';
}
