import type { LinkedCorrection } from '#archive/4-link/documents/corrections.ts';
import { splitContentPath } from '#archive/content-paths.ts';
import { keysOf } from '#archive/keys-of.ts';
import type { Rewritten } from '#drafting/meaning/rest.ts';
import type { Voice } from '#telling/dates.ts';
import { correctionLine } from '#telling/documents/corrections.ts';
import { differenceWords } from './difference-words.ts';
import { type Group, group, type Item } from './group.ts';

export function correctionGroups(corrections: readonly LinkedCorrection[], voice: Voice): readonly Group[] {
  return group('加わる訂正', corrections, (one) => `${one.title}: ${correctionLine(voice, one)}`);
}

const titles = {
  came: '加わるファイル',
  gone: 'なくなるファイル',
  altered: 'ほかに直るところのあるファイル',
  unread: '読み取れないファイル',
  same: '書き方だけが変わるファイル',
} as const satisfies Readonly<Record<Rewritten['how'], string>>;

const UNREAD = '前後のどちらかを読み取れないので、何が変わるかを述べられない。';
const TO_CORRECT = '公開した誤りを直したのなら、corrections に書くと、読者に訂正として示される。';

/** Shared registers have no `corrections`. */
function noteOn(how: Rewritten['how'], files: readonly Rewritten[], isCorrected: boolean): string | null {
  if (how === 'unread') return UNREAD;
  return how === 'altered' &&
    !isCorrected &&
    files.some(({ file }) => splitContentPath(file).municipality !== null)
    ? TO_CORRECT
    : null;
}

/** `isCorrected`: the change adds an entry to `corrections`. */
export function restGroups(files: readonly Rewritten[], isCorrected: boolean): readonly Group[] {
  return keysOf(titles).flatMap((how) => {
    const own = files.filter((one) => one.how === how);
    const note = noteOn(how, own, isCorrected);
    return group(titles[how], own, itemOf, note === null ? {} : { note });
  });
}

function itemOf({ file, differences, body }: Rewritten): Item {
  return {
    words: file,
    under: [
      ...differences.map((one) => differenceWords(one, file)),
      ...(body === null ? [] : [bodyWords(body)]),
    ],
  };
}

function bodyWords({ came, gone }: NonNullable<Rewritten['body']>): string {
  if (came + gone === 0) return '本文: 行の順が変わる';
  return `本文: ${came}行が加わり、${gone}行がなくなる`;
}
