// Reads a notice of a reorganization in sentences, as a list of changes.
import { newPlacing } from '../change-list/placing.ts';
import { isUnitLike, withoutNumbers } from '../charts/unit-words.ts';
import type { Row, UnreadRow } from '../tables/table.ts';
import { type ReadSentence, readSentence, type Told } from './acts.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

interface ReadNotice {
  /** Rows of a list of changes: 種別, 旧, 新, 事務. Several may have the number of one row of the notice. */
  readonly rows: readonly Row[];
  readonly unread: readonly UnreadRow[];
  readonly notes: readonly string[];
}

const KINDS = {
  establish: '新設',
  abolish: '廃止',
  rename: '改称',
  merge: '統合',
  absorb: '編入',
  split: '分割',
  detach: '分離',
  reorganize: '再編',
  move: '移管',
  transfer: '事務移管',
} as const;

const nothing: ReadSentence = { told: [], why: [], besides: [], isNominal: false };

/** The headings of the rows. */
export const NOTICE_COLUMNS = ['種別', '旧', '新', '事務'] as const;

/** How many sentences without a change are quoted. */
const QUOTED = 5;

/** A longer sentence is no sentence, and would take long to read. */
const LONGEST = 1000;

/** Null if no sentence tells of a change. `paths`: the units before the changes. */
export function readNotice(rows: readonly Row[], paths: readonly string[]): ReadNotice | null {
  if (rows.some(isOfTable)) return null;
  // A chart with a remark below it.
  const names = rows.filter(({ cells }) => isUnitLike(withoutNumbers(cells.join('').trim())));
  if (names.length * 2 > rows.length) return null;
  const placed = newPlacing(paths);
  const known = new Set(paths.flatMap((path) => path.split('/').at(-1) ?? []));
  const sentences = sentencesIn(rows).map((sentence) => ({
    ...sentence,
    ...(sentence.text.length > LONGEST
      ? nothing
      : readSentence(sentence.isClosed ? sentence.text : withoutGloss(sentence.text), known)),
  }));
  if (!sentences.some(({ told, why }) => told.length + why.length > 0)) return null;
  const made = madeIn(
    sentences.flatMap(({ told }) => told),
    placed,
  );
  const isKnown = (name: string) => placed(name) !== name || paths.includes(name);
  const settled = (name: string) => (isKnown(name) ? name : (made.get(name) ?? name));
  const isHeading = (at: number) => {
    const [own, next] = [sentences[at], sentences[at + 1]];
    return own?.isNominal === true && !own.isClosed && next?.isNominal === false;
  };
  const unread: UnreadRow[] = [];
  const silent: Sentence[] = [];
  const besides: string[] = [];
  const found: { readonly row: number; readonly cells: readonly string[] }[] = [];
  for (const [at, { row, text, isClosed, told, why, besides: others }] of sentences.entries()) {
    if (isHeading(at) || (told.length === 0 && why.length === 0)) {
      silent.push({ row, text, isClosed });
      continue;
    }
    if (others.length > 0) besides.push(`${row}行目「${[...new Set(others)].join('」「')}」`);
    for (const { kind, before, after, duty } of told) {
      const goals = after.map((path) => inChart(kind === 'transfer' ? settled(path) : path));
      found.push({ row, cells: [KINDS[kind], before.join('、'), goals.join('、'), duty] });
    }
    for (const reason of why) unread.push({ row, why: `「${short(text)}」の${reason}` });
  }
  const seen = new Set<string>();
  const own = found.filter(({ cells }) => {
    const is = cells.join('\n');
    const isNew = !seen.has(is);
    seen.add(is);
    return isNew;
  });
  return {
    rows: own.map(({ row, cells }) => ({ number: row, cells })),
    unread,
    notes: [
      own.length === 0
        ? 'お知らせの文から、確かに読み取れた変更はありません。下の記述を見て、「変更」で加えてください。'
        : `文から、${own.length}件の変更を読み取りました。文のとおりか、一件ずつ確かめてください。`,
      ...(silent.length === 0
        ? []
        : [
            `変更が読み取れなかった文や見出し: ${silent
              .slice(0, QUOTED)
              .map(({ row, text }) => `${row}行目「${short(text)}」`)
              .join('、')}${silent.length > QUOTED ? `、ほかに${rowsOf(silent.slice(QUOTED))}` : ''}。`,
          ]),
      ...(besides.length === 0
        ? []
        : [`変更を読み取った文にあって、その変更に出てこない組織: ${besides.join('、')}。`]),
    ],
  };

  /** A new unit below one that the chart has: 都市政策課/新駅周辺係 with the 部 above. */
  function inChart(path: string): string {
    const [above = '', ...rest] = path.split('/');
    return rest.length === 0 ? path : [placed(settled(above)), ...rest].join('/');
  }
}

/** The paths of units that begin beside those that they come of, by their names. */
function madeIn(told: readonly Told[], placed: (name: string) => string): ReadonlyMap<string, string> {
  const beside = told.flatMap(({ kind, before, after }) => {
    if (kind === 'transfer') return [];
    const [above, another] = new Set(before.map((name) => /^(?:.*\/)?/.exec(placed(name))?.[0] ?? ''));
    return above === undefined || another !== undefined
      ? []
      : after.map((name) => [name, name.includes('/') ? name : above + name] as const);
  });
  return new Map(beside.map(([name, path]) => [name.split('/').at(-1) ?? '', path]));
}

/** Several short cells. A sentence with half-width commas was split into long ones. */
function isOfTable({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 2 && filled.join('').length < 8 * filled.length;
}

/** A heading without what it repeats in brackets: 子育て支援の充実(子育て支援課と保育課の統合). */
function withoutGloss(text: string): string {
  return text.replace(/(?<=.)\([^()]*(?:設置|新設|廃止|統合|移管|再編|改称|変更|分割)\)$/, '');
}

function rowsOf(sentences: readonly Sentence[]): string {
  return `${[...new Set(sentences.map(({ row }) => row))].join('・')}行目`;
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
