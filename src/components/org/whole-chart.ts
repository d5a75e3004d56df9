// Loaded when a reader wants a large chart on one page, to search or to print it.

import { mainOf } from '../load-page.ts';

/**
 * Expects `<label data-live="whole-chart" data-pages="ADDRESS …"><input
 * type="checkbox"><output></output></label>`.
 */
export function start(part: HTMLElement): void {
  const box = part.querySelector('input');
  const status = part.querySelector('output');
  const few = document.querySelector<HTMLElement>('.chart > ul');
  if (!box || !status || !few) return;
  let all: HTMLElement | null = null;

  const show = async () => {
    try {
      if (box.checked && all === null) {
        status.value = '読み込んでいます…';
        all = await wholeOf(few, (part.dataset.pages ?? '').split(' '));
      }
      status.value = '';
    } catch {
      status.value = '読み込めませんでした。通信を確かめて、もう一度お試しください。';
      box.checked = false;
    }
    const [shown, hidden] = box.checked && all ? [all, few] : [few, all];
    if (hidden?.isConnected) hidden.replaceWith(shown);
  };
  box.addEventListener('change', show);
  if (box.checked) show();
}

/** The departments of all pages in order, then the rows for posts and for ended units. */
async function wholeOf(few: HTMLElement, pages: readonly string[]): Promise<HTMLElement> {
  const parts = await Promise.all(pages.map(departmentsOn));
  const whole = document.createElement('ul');
  whole.append(...parts.flat());
  for (const row of few.querySelectorAll('[data-apart]')) whole.append(row.cloneNode(true));
  return whole;
}

async function departmentsOn(page: string): Promise<readonly Node[]> {
  const found = (await mainOf(page)).querySelectorAll('.chart > ul > li:not([data-apart])');
  return [...found].map((one) => document.importNode(one, true));
}
