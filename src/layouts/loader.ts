// The one script that every page carries. It loads what makes a part of the page live once a reader turns to it.
const asked = new Set<string>();

for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const name = part.dataset.live ?? '';
  // A script element and not import(), around which the bundler would put a helper larger than all of this.
  const load = () => {
    if (asked.has(name)) return;
    asked.add(name);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${import.meta.env.LIVE_MODULES}${name}.js`;
    document.head.append(script);
  };
  part.hidden = false;
  // What is being composed when the module comes is not yet what was typed.
  part.addEventListener('compositionstart', () => {
    part.dataset.composing = '';
  });
  part.addEventListener('compositionend', () => {
    delete part.dataset.composing;
  });
  for (const turning of ['focusin', 'pointerdown', 'input', 'toggle']) part.addEventListener(turning, load);
  // An address that already says what is asked for.
  if (location.search && part.dataset.liveNow !== undefined) load();
}

document.getElementById('contents')?.addEventListener('click', ({ currentTarget, target }) => {
  const contents = currentTarget as HTMLElement;
  if (target instanceof HTMLAnchorElement && contents.matches(':popover-open')) contents.hidePopover();
});

// The page of the search lets a reader turn the single key off.
const isSlashOff = () => {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
};

// Told of the field where it holds: without scripts no key leads there, and nothing else is suggested than what was typed once.
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
