// Reads a notice of a reorganization in sentences, as a list of changes.
import { isUnitLike, withoutNumbers } from '../charts/unit-words.ts';
import type { Row, UnreadRow } from '../tables/table.ts';
import { type ReadSentence, readSentence } from './acts.ts';
import { newKinds } from './against-chart.ts';
import { withSidesJoined } from './labelled-sides.ts';
import { namedIn } from './names.ts';
import { newPlaces } from './places.ts';
import type { Told } from './readers.ts';
import { kindNamedAlone, type Placed, withSections } from './sections.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { spelledOut } from './short-forms.ts';

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
  'move and rename': '移管・改称',
  transfer: '事務移管',
} as const satisfies Readonly<Record<Told['kind'], string>>;

/** The headings of the rows. */
export const NOTICE_COLUMNS = ['種別', '旧', '新', '事務'] as const;

/** How many sentences without a change are quoted. */
const QUOTED = 5;

/** A longer sentence is no sentence, and would take long to read. */
const LONGEST = 1000;

/** A sentence of the notice with what it tells. */
type Read = Placed & ReadSentence;

/** Null if no sentence tells of a change. `paths`: the units before the changes. */
export function readNotice(rows: readonly Row[], paths: readonly string[]): ReadNotice | null {
  if (rows.some(isOfTable)) return null;
  const known = new Set(paths.flatMap((path) => path.split('/').at(-1) ?? []));
  const placed = withSections(sentencesIn(withSidesJoined(rows)), (name) => known.has(name));
  const sentences = placed.map((sentence) => ({ ...sentence, ...readOne(sentence, known) }));
  const telling = sentences.filter((one, at) => tells(one) && !isRepeated(one, sentences.slice(at + 1)));
  if (telling.length === 0 || isChart(rows, sentences)) return null;
  const belowHeadings = ({ told, above }: Read) => told.map((one) => ({ ...one, above }));
  const places = newPlaces(paths, sentences.flatMap(belowHeadings));
  const changes = telling.flatMap((sentence) =>
    belowHeadings(sentence).map((one) => ({ ...one, ...places.placed(one), sentence })),
  );
  const kindOf = newKinds(paths, changes);
  const checked = changes.map((change) => ({ ...change, checked: kindOf(change) }));
  const found = withoutTwins(
    checked.flatMap(({ sentence, checked: kind, before, after, duty }) =>
      typeof kind === 'string'
        ? [{ number: sentence.row, cells: [KINDS[kind], before.join('、'), after.join('、'), duty] }]
        : [],
    ),
  );
  const doubted = checked.flatMap(({ sentence, checked: kind }) =>
    typeof kind === 'string' ? [] : [{ ...sentence, why: [kind.why] }],
  );
  const silent = sentences.filter((one) => !telling.includes(one));
  return {
    rows: found,
    unread: [...telling, ...doubted].flatMap(({ row, text, why }) =>
      why.map((reason) => ({ row, why: `「${short(text)}」の${reason}` })),
    ),
    notes: [
      found.length === 0
        ? 'お知らせの文から、確かに読み取れた変更はありません。下の記述を見て、「変更」で加えてください。'
        : `文から、${found.length}件の変更を読み取りました。文のとおりか、一件ずつ確かめてください。`,
      ...places.notes(),
      ...silentNote(silent),
      ...besidesNote(telling),
    ],
  };
}

/** A chart with a remark below it: most rows only name units. */
function isChart(rows: readonly Row[], sentences: readonly Read[]): boolean {
  const told = new Set(
    sentences.filter((one) => tells(one) || kindNamedAlone(one) !== null).map(({ row }) => row),
  );
  const names = rows.filter(
    ({ number, cells }) => !told.has(number) && isUnitLike(withoutNumbers(cells.join('').trim())),
  );
  return names.length * 2 > rows.length;
}

const nothing: ReadSentence = { told: [], why: [], besides: [], isNominal: false };

function readOne(
  { text, isClosed, isHeading, above, kind, doubt }: Placed,
  known: ReadonlySet<string>,
): ReadSentence {
  if (isHeading || text.length > LONGEST) return nothing;
  if (doubt !== null) return { ...nothing, why: [doubt] };
  const { texts, why } = spelledOut(isClosed ? text : withoutGloss(text), kind);
  const read = texts.map((one) => readSentence(one, known, above.at(-1) ?? null));
  return {
    told: read.flatMap(({ told }) => told),
    why: [...read.flatMap((one) => one.why), ...(why === null ? [] : [why])],
    besides: read.flatMap(({ besides }) => besides),
    isNominal: !isClosed && read.some((one) => one.isNominal),
  };
}

function tells({ told, why }: ReadSentence): boolean {
  return told.length + why.length > 0;
}

/** Whether a heading (…の新設) only says what sentences below it, before the next heading, tell of the same units. */
function isRepeated({ isNominal, told }: Read, following: readonly Read[]): boolean {
  if (!isNominal || told.length === 0) return false;
  const end = following.findIndex((one) => one.isNominal || one.isHeading);
  const below = following.slice(0, end < 0 ? undefined : end).filter(tells);
  const named = new Set(below.flatMap(({ text }) => text));
  return told
    .flatMap(({ before, after }) => [...before, ...after])
    .every((path) => [...named].some((text) => text.includes(path.split('/').at(-1) ?? '')));
}

function withoutTwins(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.toReversed().map((row) => [row.cells.join('\n'), row])).values()].toReversed();
}

function silentNote(silent: readonly Sentence[]): readonly string[] {
  if (silent.length === 0) return [];
  const quoted = silent.slice(0, QUOTED).map(({ row, text }) => `${row}行目「${short(text)}」`);
  const others = silent.length > QUOTED ? `、ほかに${rowsOf(silent.slice(QUOTED))}` : '';
  return [`変更が読み取れなかった文や見出し: ${quoted.join('、')}${others}。`];
}

function besidesNote(telling: readonly Read[]): readonly string[] {
  const besides = telling.flatMap(({ row, besides: names }) =>
    names.length === 0 ? [] : [`${row}行目「${[...new Set(names)].join('」「')}」`],
  );
  return besides.length === 0
    ? []
    : [`変更を読み取った文にあって、その変更に出てこない組織: ${besides.join('、')}。`];
}

/** Several short cells. A sentence with half-width commas was split into long ones. */
function isOfTable({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 2 && filled.join('').length < 8 * filled.length;
}

/**
 * A heading of no unit without what it repeats in brackets: 子育て支援の充実(子育て支援課と保育課の統合). Behind what is told of
 * a unit, brackets tell of another: 法務室を新設(文書係を廃止).
 */
function withoutGloss(text: string): string {
  const gloss = /(?<=[^→⇒➡⇨])\(([^()→⇒]*(?:設置|新設|廃止|統合|移管|再編|改称|変更|分割))\)$/;
  return text.replace(gloss, (whole, inner: string) => {
    const before = text.slice(0, -whole.length);
    if (!namesUnit(before)) return '';
    return isUnitLike(before) || !namesUnit(inner) ? whole : `、${inner}`;
  });
}

function namesUnit(text: string): boolean {
  return namedIn(text, new Set()).length > 0;
}

function rowsOf(sentences: readonly Sentence[]): string {
  return `${[...new Set(sentences.map(({ row }) => row))].join('・')}行目`;
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
