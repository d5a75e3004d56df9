// The one script that every page carries. It loads what makes a part of the page live once a reader turns to it.
interface Live {
  readonly start: (part: HTMLElement) => void;
}
const modules: Readonly<Record<string, () => Promise<Live>>> = {};

for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
  let loading = false;
  const load = async () => {
    if (loading) return;
    loading = true;
    (await modules[part.dataset.live ?? '']?.())?.start(part);
  };
  part.hidden = false;
  part.addEventListener('focusin', load);
  part.addEventListener('pointerdown', load);
  // An address that already says what is asked for.
  if (location.search && part.dataset.liveNow !== undefined) load();
}

document.getElementById('contents')?.addEventListener('click', ({ currentTarget, target }) => {
  const contents = currentTarget as HTMLElement;
  if (target instanceof HTMLAnchorElement && contents.matches(':popover-open')) contents.hidePopover();
});

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest('input, select, textarea, [contenteditable]') !== null;
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSlash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  document.getElementById('site-search')?.focus();
});
