// The only script on every page. It loads the module named in `data-live` when a reader first interacts with
// that part of the page.
const asked = new Set<string>();

for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const name = part.dataset.live ?? '';
  // A script element, because the bundler wraps `import()` in a helper larger than this file.
  const load = () => {
    if (asked.has(name)) return;
    asked.add(name);
    // Lets the module see whether the same click has followed a link within the page.
    part.dataset.hash = location.hash;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${import.meta.env.LIVE_MODULES}${name}.js`;
    document.head.append(script);
  };
  part.hidden = false;
  // Tells the module whether an IME composition is running when it arrives: the field does not yet hold what
  // the reader means.
  part.addEventListener('compositionstart', () => {
    part.dataset.composing = '';
  });
  part.addEventListener('compositionend', () => {
    delete part.dataset.composing;
  });
  for (const turning of ['focusin', 'pointerdown', 'input', 'toggle']) part.addEventListener(turning, load);
  // The address already holds a query.
  if (location.search && part.dataset.liveNow !== undefined) load();
}

document.getElementById('contents')?.addEventListener('click', ({ currentTarget, target }) => {
  if (target instanceof HTMLAnchorElement) (currentTarget as HTMLElement).hidePopover();
});

// A switch on the search page turns the `/` key off.
const isSlashOff = () => {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
};

// Set by script: without scripts there is no shortcut, and only the browser's own autocomplete helps.
const search = document.getElementById('site-search');
search?.setAttribute('aria-keyshortcuts', `${isSlashOff() ? '' : '/ '}Control+K Meta+K`);
search?.setAttribute('autocomplete', 'off');

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest('input, select, textarea, [contenteditable]') !== null;
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSlash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  if (isSlash && isSlashOff()) return;
  event.preventDefault();
  search?.focus();
});
