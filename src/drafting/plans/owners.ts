import { noUnitMeant } from '#archive/1-read/schema/owner.ts';
import { nearName } from '#archive/3-check/near.ts';
import { lastName } from '#org/path.ts';
import { nameFault } from '../charts/unit-words.ts';
import { isDash } from '../tables/table.ts';
import type { Value } from '../write/to-piece.ts';

/** The owners that a cell names, in the form of the file. */
interface ParsedOwners {
  readonly owners: readonly Value[];
  /** Units that the cell says only take part: 財政課（副）. */
  readonly supporters: readonly Value[];
  readonly andOthers: boolean;
  /** Words that cannot be an owner. */
  readonly faults: readonly string[];
  /** Names of units that the chart does not have. */
  readonly unknown: readonly string[];
  /** 未定, where an owner would stand. */
  readonly undecided: readonly string[];
}

const SEPARATOR =
  /[、，,\n;；]|(?<=[部局課室係\uFFFC])(?:・|及び|および|並びに|ならびに|(?:ほか|他)(?=関係|各|全))|\s{2,}/;
const BRACKETS = /[（(][^()（）]*[)）]/g;
const MAIN = /^(?:主|主管|主担当|主担|主管課|幹事|統括|代表|取りまとめ|とりまとめ)$/;
const SIDE = /^(?:副|副担当|関係|関係課|協力|連携|支援)$/;
const UNDECIDED = /^(?:未定|検討中|調整中|今後検討|未設置)$/;

/**
 * `paths`: the units on the day of the plan. A bare name is completed if exactly one unit has it. `department`: what
 * a column beside the cell says of the units in it.
 */
export function parseOwners(cell: string, paths: readonly string[], department = ''): ParsedOwners {
  const all = { owners: [], supporters: [], faults: [], unknown: [], undecided: [] };
  const found: Found = { ...all, andOthers: false, paths };
  const above = isDash(department) ? [] : partsIn(department, paths);
  const parts = partsIn(cell, paths).filter(({ words }) => !isDash(words));
  if (parts.length === 0) for (const part of above) take(found, part, 'owners');
  const [only = null, another] = above.filter(({ words }) => noUnitMeant(words) === null);
  const within = another === undefined ? (only?.words ?? null) : null;
  for (const part of parts) take(found, { ...part, within: part.within ?? within }, 'owners');
  return found;
}

interface Found extends ParsedOwners {
  readonly paths: readonly string[];
  readonly owners: Value[];
  readonly supporters: Value[];
  andOthers: boolean;
  readonly faults: string[];
  readonly unknown: string[];
  readonly undecided: string[];
}

interface Part {
  readonly words: string;
  /** The unit that it is part of, as printed. */
  readonly within: string | null;
}

/** The words for each unit. A department on a line of its own is that of the units below it. */
function partsIn(cell: string, paths: readonly string[]): readonly Part[] {
  const brackets = cell.match(BRACKETS) ?? [];
  let bracket = 0;
  const all = cell
    .replaceAll(BRACKETS, '\uFFFC')
    .split(SEPARATOR)
    .map((part) => part.replaceAll('\uFFFC', () => brackets[bracket++] ?? '').trim())
    .flatMap(besideSlashes)
    .filter((words) => words !== '');
  const parts: Part[] = [];
  let within: string | null = null;
  for (const [at, words] of all.entries()) {
    const isOver = cell.includes(`${words}\n`) && paths.includes(`${words}/${all[at + 1]}`);
    if (isOver) within = words;
    else
      parts.push({ words, within: within !== null && paths.includes(`${within}/${words}`) ? within : null });
  }
  return parts;
}

/** Splits 総務課(主)／財政課(副), but not 総務部／総務課. */
function besideSlashes(words: string): readonly string[] {
  const parts = words.split(/[/／]/).map((part) => part.trim());
  const kinds = new Set(parts.map((part) => part.replace(BRACKETS, '').at(-1)));
  return kinds.size === 1 && /[部局課室]/.test([...kinds][0] ?? '') ? parts : [words];
}

function take(found: Found, { words: printed, within }: Part, as: 'owners' | 'supporters'): void {
  const words = printed.replace(/^[・○●◎]/u, '');
  const [, before = words, remark = ''] = /^([^（(]*)[（(]([^()（）]*)[)）]$/.exec(words) ?? [];
  const [, side = '', others = ''] = /^([^:：]*)[:：](.+)$/s.exec(remark) ?? [];
  if (SIDE.test(side)) {
    if (before !== '') take(found, { words: before, within }, as);
    for (const part of partsIn(others, found.paths)) take(found, part, 'supporters');
  } else if (before !== '' && (MAIN.test(remark) || SIDE.test(remark)))
    take(found, { words: before, within }, SIDE.test(remark) ? 'supporters' : as);
  else if (
    /[部局]$/.test(before) &&
    partsIn(remark, []).every((part) => /[課室係]$/.test(part.words)) &&
    remark !== ''
  )
    for (const part of partsIn(remark, [])) take(found, { ...part, within: before }, as);
  else takeUnit(found, words, within, as);
}

function takeUnit(found: Found, words: string, within: string | null, as: 'owners' | 'supporters'): void {
  const name = words.replace(/(?:ほか|他|等|など)$/u, '').trim();
  if (words === '' || isDash(words)) return;
  if (UNDECIDED.test(words)) {
    found.undecided.push(words);
    return;
  }
  const none = noUnitMeant(words) ?? noUnitMeant(name);
  if (none === null && name !== words) found.andOthers = true;
  if (none !== null) {
    found[as].push(written(none));
    return;
  }
  const path = `${within === null ? '' : `${within}/`}${name}`.replaceAll('／', '/');
  const called = unitsCalled(path, found.paths);
  if (called.length === 0 && (name === '' || nameFault(lastName(path)) !== null)) found.faults.push(words);
  else {
    found[as].push(unitOf(path, called));
    if (found.paths.length > 0 && called.length === 0) found.unknown.push(path);
  }
}

/** The units of that name; 教育委員会 学校教育課 may stand in the chart without the body. */
function unitsCalled(name: string, paths: readonly string[]): readonly string[] {
  const found = paths.filter((one) => isCalled(one, name));
  const [, body = '', rest = ''] = /^(\S+)\s+(\S+)$/.exec(name) ?? [];
  if (found.length > 0 || noUnitMeant(body)?.kindKey !== 'body') return found;
  return paths.filter((one) => isCalled(one, rest));
}

/** Whether `name` names the unit: 企画部/企画課, 企画課, 企画部 企画課 or 企画部企画課. */
function isCalled(path: string, name: string): boolean {
  const joined = name.replace(/[/\s]/g, '');
  const parts = path.split('/');
  return parts.some((_, at) => parts.slice(at).join('') === joined);
}

/** What to tell of a name that the chart does not have. The check of the written file says the same. */
export function unknownOwner(name: string, paths: readonly string[]): string {
  const near = nearName(name, paths) ?? nearName(name, paths.map(lastName));
  const hint = near === null ? '' : `（いちばん近いのは「${near}」です）`;
  return `担当「${name}」は、組織図にありません${hint}。名前のとおりに書き込むので、検査の知らせに従って、写し間違いなら直し、組織図に載らない機関ならそのように書き直してください`;
}

function written(none: NonNullable<ReturnType<typeof noUnitMeant>>): Value {
  if (none.kindKey === 'body') return { body: none.body };
  return none.kindKey === 'all' ? { all: true } : { concerned: true };
}

function unitOf(name: string, [only, another]: readonly string[]): Value {
  if (only !== undefined && another === undefined) return only;
  return name.includes('/') ? name : { unit: name, parent: 'unknown' };
}

/** An owner in words: 企画部/企画課, 全課. */
export function ownerWords(owner: Value): string {
  if (typeof owner === 'string') return owner;
  const { all, concerned, body, unit } = owner as Readonly<Record<string, Value | undefined>>;
  if (all) return '全課';
  return concerned ? '関係各課' : String(body ?? unit ?? '');
}
