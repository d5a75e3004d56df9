// Numbers that are not exact, as editors write them (`about`) and as they are printed (約).

/** 約1,200, 95以上, 18以下, 50超, 95未満. */
export type Sense = 'exact' | 'about' | 'at-least' | 'at-most' | 'above' | 'below';

interface Form {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

const forms = {
  about: { key: 'about', before: '約', after: '' },
  'at-least': { key: 'atLeast', before: '', after: '以上' },
  'at-most': { key: 'atMost', before: '', after: '以下' },
  above: { key: 'above', before: '', after: '超' },
  below: { key: 'below', before: '', after: '未満' },
} as const satisfies Readonly<Record<Exclude<Sense, 'exact'>, Form>>;

type Key = (typeof forms)[keyof typeof forms]['key'];
/** A number as written for its sense: `1200` or `{ about: 1200 }`. */
type InSense<T> = T | { readonly [K in Key]: { readonly [_ in K]: T } }[Key];

const senses = Object.keys(forms) as (keyof typeof forms)[];

export function numberInSense(sense: Sense, number: string): string {
  if (sense === 'exact') return number;
  const { before, after } = forms[sense];
  return `${before}${number}${after}`;
}

export function writtenInSense<T>(sense: Sense, number: T): InSense<T> {
  return sense === 'exact' ? number : ({ [forms[sense].key]: number } as InSense<T>);
}

export function senseOfKey(key: string): Sense | null {
  return senses.find((sense) => forms[sense].key === key) ?? null;
}

/** The sense of a word printed before or after a number. 概ね means 約. */
export function senseOfWord(word: string): Sense | null {
  if (/^(?:およそ|概ね)$/.test(word)) return 'about';
  return senses.find((sense) => word !== '' && word === forms[sense].before + forms[sense].after) ?? null;
}

export const BEFORE_NUMBER = '約|およそ|概ね';
export const AFTER_NUMBER = senses.flatMap((sense) => forms[sense].after || []).join('|');
