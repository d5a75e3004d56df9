// Finds the headings of a notice, and what each sentence stands below.
import { departmentApart } from '../change-list/apart.ts';
import { mayStandBelow, rankOf } from '../charts/ranks.ts';
import { isOrganHeading, isSentence, isUnitLike } from '../charts/unit-words.ts';
import { KIND_WORD } from './kind-word.ts';
import { namedIn } from './names.ts';
import type { Sentence } from './sentences.ts';

/** A sentence, with the headings that it stands below. */
export interface Placed extends Sentence {
  /** The names of units in headings, from the top: 総務部, 総務課. */
  readonly above: readonly string[];
  /** The kind of change in a heading: 新設, above a list of names. */
  readonly kind: string | null;
  readonly isHeading: boolean;
  /** Why it is not known whether a name in a list is an item or a heading. */
  readonly doubt: string | null;
}

type Heading = { readonly mark: string } & (
  | { readonly unit: string; readonly kind?: never }
  | { readonly kind: string; readonly unit?: never }
);

/** `isKnown`: whether the chart before the changes has a unit with this name. */
export function withSections(
  sentences: readonly Sentence[],
  isKnown: (name: string) => boolean,
): readonly Placed[] {
  let open: readonly Heading[] = [];
  return sentences.map((sentence, at) => {
    const mark = sentence.mark ?? '';
    // What has the mark of a heading stands beside it, not below.
    if (mark !== '') open = aboveMark(open, mark);
    const unit = unitNamedAlone(sentence);
    const kind = kindNamedAlone(sentence);
    const listed = open.findLast((heading) => heading.kind !== undefined)?.kind ?? null;
    const next = unitNamedAlone(sentences[at + 1]);
    const isAboveNext = unit !== null && next !== null && rankOf(unit) === 0 && mayStandBelow(next, unit);
    const isItem = unit !== null && listed !== null && !(isAboveNext && listed === '新設' && isKnown(unit));
    const placed = { ...sentence, ...standing(open), isHeading: false, doubt: null };
    if (isItem)
      return isAboveNext && isKnown(unit)
        ? {
            ...placed,
            doubt: `「${unit}」も${listed}なのか、その下の組織だけなのかが、並びから読み取れません`,
          }
        : placed;
    if (unit !== null) open = withUnits(open, unit, mark);
    else if (kind !== null) open = [...aboveKind(open), { kind, mark }];
    else if (isOrganHeading(sentence.text)) open = [];
    else if (isTheme(sentence)) open = aboveMark(open, mark);
    // 防災課（新設） is a change too.
    const isHeading = (unit !== null && !sentence.text.endsWith(')')) || kind !== null;
    return { ...placed, ...standing(open), isHeading };
  });
}

function standing(open: readonly Heading[]): Pick<Placed, 'above' | 'kind'> {
  return {
    above: open.flatMap(({ unit }) => unit ?? []),
    kind: open.findLast(({ kind }) => kind !== undefined)?.kind ?? null,
  };
}

/** The unit that a line names and says nothing of: 総務部, 【総務部】, 総務部関係. */
function unitNamedAlone(sentence: Sentence | undefined): string | null {
  if (sentence === undefined || sentence.isClosed || sentence.mark === null) return null;
  const words = withoutFrame(sentence.text).replace(/(?:関係|の(?:組織)?(?:見直し|再編))$/, '');
  // Sentences below ■ 防災課（新設） tell of it; other names in a list do not.
  const name = sentence.mark === '' ? words : words.replace(/\((?:新設|旧[^()]*)\)$/, '');
  const isName = name.length <= LONGEST_NAME && isUnitLike(name) && !isSentence(name);
  return isName && !NO_NAME.test(name) && !isOrganHeading(name) ? name : null;
}

const LONGEST_NAME = 20;
const NO_NAME = new RegExp(`[、。を:→⇒()【】]|^${KIND_WORD}`, 'u');
const ABOVE_LIST = new RegExp(
  `^(?:[部局課室係班所・等担当組織機構名]{1,8}の|新たに|新しく)?(${KIND_WORD})(?:(?:する|した|される|された)?[部局課室係班所・等担当組織機構]{1,8})?(?:について)?$`,
  'u',
);

/** The kind of change that a line names alone: 【新設】, 課の廃止, 名称を変更する課. */
export function kindNamedAlone({ text, isClosed, mark }: Sentence): string | null {
  if (isClosed || mark === null) return null;
  return ABOVE_LIST.exec(withoutFrame(text))?.[1] ?? null;
}

function withoutFrame(text: string): string {
  return /^[【《〔<[](.+)[】》〕>\]]$/u.exec(text)?.[1] ?? text;
}

/** A short line that says nothing of units: その他, 子育て支援体制の充実. */
function isTheme({ text, isClosed, mark }: Sentence): boolean {
  const isShort = text.length <= LONGEST_NAME && !/[、:→⇒]/.test(text);
  return !isClosed && mark !== null && isShort && namedIn(text, new Set()).length === 0;
}

/** The headings with those of a name: 総務部総務課 is two. */
function withUnits(open: readonly Heading[], name: string, mark: string): readonly Heading[] {
  return departmentApart(name)
    .split('/')
    .reduce<readonly Heading[]>((all, unit) => [...aboveUnit(all, unit), { unit, mark }], open);
}

function aboveUnit(open: readonly Heading[], unit: string): readonly Heading[] {
  return before(open, (heading) => heading.unit !== undefined && !mayStandBelow(unit, heading.unit));
}

function aboveKind(open: readonly Heading[]): readonly Heading[] {
  return before(open, ({ kind }) => kind !== undefined);
}

function aboveMark(open: readonly Heading[], mark: string): readonly Heading[] {
  return before(open, (heading) => heading.mark === mark);
}

function before(open: readonly Heading[], ends: (heading: Heading) => boolean): readonly Heading[] {
  const at = open.findIndex(ends);
  return at < 0 ? open : open.slice(0, at);
}
