// Announces the number of problems to screen readers when the person pauses, not after every key.

/** Milliseconds. People who are writing rarely pause longer between two keys. */
const PAUSE = 1500;

/** Appended to the page once, outside of what is rendered. */
export const announcementElement = document.createElement('p');
announcementElement.className = 'visually-hidden';
announcementElement.setAttribute('role', 'status');

let waiting: ReturnType<typeof setTimeout> | undefined;

export function announce(words: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (announcementElement.textContent !== words) announcementElement.textContent = words;
  }, PAUSE);
}

/** Withdraws an announcement about something that is no longer shown. */
export function clearAnnouncement(): void {
  clearTimeout(waiting);
  announcementElement.textContent = '';
}
