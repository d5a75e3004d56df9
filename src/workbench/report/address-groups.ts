import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Page } from '#drafting/meaning/addresses.ts';
import { type Group, group } from './group.ts';

/** `municipality` is null for shared pages, whose addresses are complete. */
export function lostGroup(lost: readonly Page[], municipality: string | null): readonly Group[] {
  const remedy =
    municipality === null
      ? 'テーマや用語の id をもとに戻す。'
      : `移った先を content/${municipality}/published.yaml の moved に、なくした理由を gone に書くか、ID をもとに戻す。`;
  return group('どこへも通じなくなるアドレス', lost, (one) => lineOf(one, municipality), {
    isWrong: true,
    note: remedy,
  });
}

/** Parts of pages (addresses with `#`) are only counted. */
export function addressGroups(pages: readonly Page[], municipality: string): readonly Group[] {
  const whole = pages.filter(({ address }) => !address.includes('#'));
  const parts = pages.length - whole.length;
  if (whole.length === 0 && parts > 0) return [{ title: `加わるページ内の項目 ${parts}件`, items: [] }];
  const note = parts > 0 ? { note: `ページの中の項目は、ほかに${parts}件が加わる。` } : {};
  return group('加わるページ', whole, (one) => lineOf(one, municipality), note);
}

function lineOf({ address, name }: Page, municipality: string | null): string {
  return `${name}（${municipality === null ? address : urls.published(municipality, address)}）`;
}
