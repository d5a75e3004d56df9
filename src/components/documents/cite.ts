// Loaded when a reader turns to the text of an edition or a table of changes. Links beside headings, or in rows,
// then also offer a citation.
import { copyText } from './copy.ts';

export function start(part: HTMLElement): void {
  const whole = document.querySelector('[data-citation]');
  if (!whole) return;
  const panel = panelAfter(part);
  const show = (link: HTMLAnchorElement) => {
    panel.fill(citationAt(whole, link), addressOf(whole) + link.hash);
    panel.open();
  };
  part.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) show(link);
  });
  // The click that loaded this script may have followed such a link, and the page may have jumped away from it.
  const followed = [...part.querySelectorAll<HTMLAnchorElement>('a.permalink')].find(
    (link) => link.hash === location.hash && (link.hash !== part.dataset.hash || link.matches(':hover')),
  );
  if (followed) show(followed);
}

interface Panel {
  readonly fill: (citation: string, address: string) => void;
  readonly open: () => void;
}

function panelAfter(part: HTMLElement): Panel {
  const panel = document.createElement('div');
  panel.popover = 'auto';
  panel.className = 'citing notice no-print';
  panel.role = 'dialog';
  panel.ariaLabel = 'この箇所を引用';
  const title = document.createElement('p');
  title.append(Object.assign(document.createElement('strong'), { textContent: 'この箇所を引用' }));
  const citation = document.createElement('p');
  citation.className = 'citation';
  const status = document.createElement('output');
  const button = (words: string, act: () => void) => {
    const one = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
    one.addEventListener('click', act);
    return one;
  };
  let where = '';
  const copy = button('引用文をコピー', () => void copyText(citation.textContent ?? '', status, citation));
  const copyAddress = button('アドレスをコピー', () => void copyText(where, status, citation));
  const close = button('閉じる', () => panel.hidePopover());
  const buttons = document.createElement('p');
  buttons.append(copy, ' ', copyAddress, ' ', close);
  panel.append(title, citation, buttons, status);
  part.after(panel);
  return {
    fill: (words, address) => {
      citation.textContent = words;
      where = address;
      status.textContent = '';
    },
    open: () => {
      if (!panel.matches(':popover-open')) panel.showPopover();
      copy.focus({ preventScroll: true });
    },
  };
}

/** The citation of the page, with the place and its address inserted. */
function citationAt(whole: Element, link: HTMLAnchorElement): string {
  const copy = whole.cloneNode(true) as Element;
  const put = (name: string, words: (before: string) => string) => {
    const part = copy.querySelector(`[data-${name}]`);
    if (part) part.textContent = words(part.textContent ?? '');
  };
  put('place', () => `「${placeOf(link)}」`);
  put('address', (address) => address + link.hash);
  return copy.textContent?.trim() ?? '';
}

/** The address of the edition, which still means this text when a later edition appears. */
function addressOf(whole: Element): string {
  return whole.querySelector('[data-address]')?.textContent ?? '';
}

/**
 * Number and title as in the table of contents. A heading too deep for it follows the heading above it. A row
 * has its kind, what was before and after, and its places in the source.
 */
function placeOf(link: HTMLAnchorElement): string {
  const row = link.closest('tr');
  if (row) {
    const [kind, from, to, places] = ['th', '.from', '.to', '.places > span'].map((cell) =>
      row.querySelector(cell)?.textContent.trim(),
    );
    return [`${kind} ${[from, to].filter(Boolean).join(' → ')}`, places].filter(Boolean).join('、');
  }
  const listed = document.querySelector(`#contents a[href="${link.hash}"]`);
  if (listed) return listed.textContent.trim();
  const heading = link.previousElementSibling;
  if (!heading) return '';
  const above = headingAbove(heading);
  return [...(above ? [wordsOf(above)] : []), wordsOf(heading)].join(' ');
}

/** The heading of the section that contains `heading`. */
function headingAbove(heading: Element): Element | undefined {
  const all = [...document.querySelectorAll('article :is(h2, h3, h4, h5, h6)')];
  return all.slice(0, all.indexOf(heading)).findLast(({ tagName }) => tagName < heading.tagName);
}

function wordsOf({ textContent }: Element): string {
  return textContent.trim();
}
