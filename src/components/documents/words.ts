import type { Fate, LinkedMeasure, LinkedStage } from '#archive/4-link/types.ts';
import { formatInterval } from '#calendar/format-interval.ts';

/** What a fate word means, for who reads it for the first time. */
export const fateMeanings: Readonly<Record<Fate, string>> = {
  continued: '同じ内容で続く',
  revised: '内容か期限か担当が変わって続く',
  merged: 'いくつかが一つになった',
  split: '一つがいくつかに分かれた',
  new: '前の版にない',
  ended: '新しい版にない',
  unknown: '片方の版が一部しか分からず、比べられない',
};

export const basisWords = { stated: '資料に書かれている', editor: '編集者の読み取り' } as const;

export function legible(text: NonNullable<LinkedMeasure['text']>): string {
  return typeof text === 'string' ? text : '（判読不能）';
}

function valueWords(value: number | NonNullable<LinkedMeasure['text']>): string {
  return typeof value === 'number' ? value.toLocaleString('ja-JP') : legible(value);
}

/** The days that printed words mean; nothing where they say it themselves. */
export function daysMeant({ text, start, end }: LinkedStage): string | null {
  if (start === null && end === null) return null;
  const words = formatInterval({ start, end, precision: 'day' });
  return words === text ? null : words;
}

type Target = NonNullable<LinkedMeasure['data']['targets']>[number];

/** オンライン申請の割合: 45% → 50% */
export function targetWords(target: Target): string {
  if (target.kindKey === 'milestone') return target.milestone;
  const unit = target.unit ?? '';
  const withUnit = (value: NonNullable<Target & { kindKey: 'indicator' }>['target']) =>
    `${valueWords(value)}${typeof value === 'number' ? unit : ''}`;
  const isPlain = typeof target.target !== 'number' && unit !== '';
  const baseline = target.baseline === undefined ? '' : `${withUnit(target.baseline)} → `;
  return `${target.indicator}: ${baseline}${withUnit(target.target)}${isPlain ? `（単位: ${unit}）` : ''}`;
}

/** Where a place in a source is: 出典 1(1)①、図1 */
export function refWords(ref: readonly string[] | string | undefined): string {
  const refs = ref === undefined ? [] : typeof ref === 'string' ? [ref] : ref;
  return refs.length === 0 ? '' : `出典の箇所: ${refs.join('、')}`;
}

type Label = {
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly upTo?: number;
};

/** 達成率 80%以上 100%未満 */
export function rangeWords({ from, above, below, upTo }: Label): string {
  const parts = [
    from === undefined ? '' : `${from}%以上`,
    above === undefined ? '' : `${above}%超`,
    below === undefined ? '' : `${below}%未満`,
    upTo === undefined ? '' : `${upTo}%以下`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `達成率 ${parts.join(' ')}`;
}
