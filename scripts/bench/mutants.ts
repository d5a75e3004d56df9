import { type Document, parseDocument } from 'yaml';
import { filesInMemory } from '#archive/1-read/files.ts';
import type { Checked, OpenArchive } from '#archive/archive.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import type { Claim } from '#archive/prints/claims.ts';
import { type Compared, compareAll } from '#archive/prints/compare.ts';
import { type ISODate, isoDate } from '#calendar/date.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

const AS_OF: ISODate = isoDate(2026, 11, 25);
const KINDS = [
  'date',
  'number',
  'code',
  'owner',
  'unit',
  'title',
  'deadline in words',
  'prefecture',
  'twice',
  'left out',
] as const;
type Kind = (typeof KINDS)[number];

/** The codes of diagnostics that come from fingerprints. */
const BY_PRINT = new Set(['H620', 'H621', 'H625']);

interface Mutant {
  readonly kind: Kind;
  readonly how: string;
  readonly position: Position;
  readonly was: string;
  readonly is: string;
  /** The whole file with the error. */
  readonly text: string;
}

interface Count {
  all: number;
  told: number;
  byOthers: number;
}

/** Counts how many single errors `check` finds, with and without fingerprints. */
export async function bench(): Promise<void> {
  const archive = openArchive(filesOnDisk('.'), AS_OF);
  const counts = new Map<string, Count>();
  const silent: Mutant[] = [];
  for (const id of archive.shelf.municipalities.keys()) {
    const checked = checkOne(archive, id);
    const known = Map.groupBy(checked.diagnostics, keyOf);
    const mutants = [...mutantsOf(archive, checked), ...mutantsOfPairs(archive, checked)];
    for (const mutant of mutants) {
      const all = Map.groupBy(checkWith(archive, id, mutant), keyOf);
      const told = [...all].flatMap(([key, list]) => list.slice(known.get(key)?.length ?? 0));
      for (const name of [mutant.kind, `${mutant.kind}: ${mutant.how}`]) {
        const count = counts.get(name) ?? { all: 0, told: 0, byOthers: 0 };
        count.all++;
        if (told.length > 0) count.told++;
        if (told.some(({ code }) => !BY_PRINT.has(code))) count.byOthers++;
        counts.set(name, count);
      }
      if (told.length === 0) silent.push(mutant);
    }
  }
  print(counts);
  if (process.argv.includes('--silent'))
    for (const { kind, how, position, was, is } of silent)
      console.log(`${kind} (${how}) ${position.file}:${position.line} ${was} -> ${is}`);
}

/** Without the line number, because removed or repeated text moves all lines below. */
function keyOf({ code, position, message }: Diagnostic): string {
  return `${code} ${position.file} ${message}`;
}

function checkWith(archive: OpenArchive, id: string, { position, text }: Mutant): readonly Diagnostic[] {
  const { files } = archive;
  const memory = filesInMemory(
    Object.fromEntries(
      files.entries.map(({ path }) => [path, path === position.file ? text : files.read(path)] as const),
    ),
  );
  return checkOne(openArchive(memory, AS_OF), id).diagnostics;
}

function textOf({ files }: OpenArchive, file: string): string {
  return new TextDecoder().decode(files.read(file));
}

/** Replaces the words at a position; null if they do not stand there literally. */
function changed(text: string, { line, column, length }: Position, was: string, is: string): string | null {
  const lines = text.split('\n');
  const here = lines[line - 1] ?? '';
  const [from, to] = [column - 1, column - 1 + length];
  const at = here.slice(from, to).lastIndexOf(was);
  if (at < 0) return null;
  lines[line - 1] = here.slice(0, from + at) + is + here.slice(from + at + was.length);
  return lines.join('\n');
}

function* mutantsOf(archive: OpenArchive, { source }: Checked): Iterable<Mutant> {
  const compared = compareAll(source);
  const names = [
    ...new Set(
      compared
        .flatMap(({ claims }) => claims)
        .filter(({ kind }) => kind === 'name')
        .map(({ words }) => words),
    ),
  ];
  for (const one of compared) {
    const text = textOf(archive, one.file.file);
    const seen = new Set<string>();
    for (const [index, claim] of one.claims.entries()) {
      const kind = kindOf(claim);
      if (kind === null || isAbove(claim, one)) continue;
      const position = one.file.at(claim.keys);
      for (const { how, was, is } of wrongs(claim, kind, names, index)) {
        const result = was === is ? null : changed(text, position, was, is);
        if (result === null || seen.has(result)) continue;
        seen.add(result);
        yield { kind, how, position, was, is, text: result };
      }
    }
  }
}

/** Errors in facts that the content states twice, which `check` finds without a fingerprint. */
function* mutantsOfPairs(archive: OpenArchive, { source }: Checked): Iterable<Mutant> {
  const { municipality, editions } = source;
  if (municipality) {
    const { prefecture } = municipality.data;
    const is = prefecture === '埼玉県' ? '千葉県' : '埼玉県';
    yield* replaced(archive, 'prefecture', 'another', municipality.at(['prefecture']), prefecture, is);
  }
  for (const file of editions) {
    const text = textOf(archive, file.file);
    for (const list of ['sections', 'measures'] as const)
      for (const [index, { title }] of file.data[list].entries())
        yield* replaced(
          archive,
          'title',
          'one character',
          file.at([list, index, 'title']),
          title,
          otherLetter(title, index),
        );
    for (const [index, measure] of file.data.measures.entries()) {
      const { id, schedule } = measure;
      const position = file.at(['measures', index]);
      if (typeof schedule?.text === 'string' && schedule.stages.length > 0)
        for (const { how, was, is } of datesWrong(schedule.text)) {
          const at = file.at(['measures', index, 'schedule', 'text']);
          // A deadline written as a plain string states the fact only once.
          if (at.column !== file.at(['measures', index, 'schedule']).column)
            yield* replaced(archive, 'deadline in words', how, at, was, is);
        }
      const without = edited(text, (document) => document.deleteIn(['measures', index]));
      yield { kind: 'left out', how: 'a measure, not its heading', position, was: id, is: '', text: without };
      for (const list of ['owners', 'targets', 'figures', 'related'] as const)
        for (const at of (measure[list] ?? []).keys()) {
          const keys = ['measures', index, list];
          yield { kind: 'twice', how: list, position, was: `${at}`, is: '', text: doubled(text, keys, at) };
        }
    }
    for (const list of ['events', 'terms', 'mends'] as const)
      for (const at of file.data[list].keys())
        yield {
          kind: 'twice',
          how: list,
          position: file.at([list, at]),
          was: `${at}`,
          is: '',
          text: doubled(text, [list], at),
        };
  }
}

function* replaced(
  archive: OpenArchive,
  kind: Kind,
  how: string,
  position: Position,
  was: string,
  is: string,
): Iterable<Mutant> {
  const text = changed(textOf(archive, position.file), position, was, is);
  if (text !== null) yield { kind, how, position, was, is, text };
}

/** The file with its frontmatter edited. */
function edited(text: string, edit: (document: Document) => unknown): string {
  const [, front = '', ...body] = text.split(/^---\n/m);
  const document = parseDocument(front);
  edit(document);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body.join('---\n')}`;
}

function doubled(text: string, keys: readonly (string | number)[], at: number): string {
  return edited(text, (document) => document.addIn(keys, document.getIn([...keys, at])));
}

function kindOf({ kind, keys, words }: Claim): Kind | null {
  if (kind === 'words') return null;
  if (kind !== 'name') return kind === 'number' && !/^\d/.test(words) ? null : kind;
  return keys.includes('owners') || keys.includes('department') ? 'owner' : 'unit';
}

/** Whether a claim is only the parent in a path: the claim after it has the same place. */
function isAbove(claim: Claim, { claims }: Compared): boolean {
  const next = claims[claims.indexOf(claim) + 1];
  return claim.kind === 'name' && next !== undefined && next.keys.join('.') === claim.keys.join('.');
}

interface Wrong {
  readonly how: string;
  readonly was: string;
  readonly is: string;
}

function wrongs(claim: Claim, kind: Kind, names: readonly string[], seed: number): readonly Wrong[] {
  const { words } = claim;
  if (kind === 'date') return datesWrong(words);
  if (kind === 'number') return [{ how: 'one digit', was: words, is: otherDigit(words, seed) }];
  if (kind === 'code') return [{ how: 'one number', was: words, is: otherCode(words, seed) }];
  const others = names.filter((name) => name !== words && name.at(-1) === words.at(-1));
  const other = others[(seed * 7) % Math.max(1, others.length)];
  return [
    ...(other === undefined ? [] : [{ how: 'another that is known', was: words, is: other }]),
    { how: 'one character', was: words, is: otherLetter(words, seed) },
  ];
}

const UNITS = { 年: 'the year', 月: 'the month', 日: 'the day' } as const;

function datesWrong(words: string): readonly Wrong[] {
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(words);
  if (iso)
    return [
      {
        how: 'the day',
        was: words,
        is: words.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) % 8) + 1)),
      },
    ];
  return Object.entries(UNITS).flatMap(([unit, how]) => {
    const number = new RegExp(`\\d+(?=${unit})`).exec(words)?.[0];
    if (number === undefined) return [];
    const last = unit === '年' ? Number(number) + 1 : (Number(number) % (unit === '月' ? 12 : 28)) + 1;
    return [{ how, was: `${number}${unit}`, is: `${last}${unit}` }];
  });
}

function otherDigit(words: string, seed: number): string {
  const at = seed % words.length;
  const digit = words[at] ?? '';
  if (!/\d/.test(digit)) return otherDigit(words, seed + 1);
  const other = (Number(digit) + 1 + (seed % 8)) % 10;
  return `${words.slice(0, at)}${other === 0 && at === 0 ? 1 : other}${words.slice(at + 1)}`;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';

/** Replaces the last number of a code. */
function otherCode(words: string, seed: number): string {
  const other = 1 + (seed % 14);
  return words
    .replace(/[①-⑮](?=[^①-⑮]*$)/u, () => CIRCLED[other] ?? '')
    .replace(
      /^([^①-⑮]*?)(\d+)(\D*)$/u,
      (_, before, number, after) => `${before}${Number(number) === other ? other + 1 : other}${after}`,
    );
}

const LETTERS = '総企財福建産教市民生環境農土木交通観光文化体育保健衛消防';

function otherLetter(words: string, seed: number): string {
  const at = seed % Math.max(1, words.length - 1);
  const letter = LETTERS[seed % LETTERS.length] ?? '';
  return `${words.slice(0, at)}${letter === words[at] ? '水' : letter}${words.slice(at + 1)}`;
}

function print(counts: ReadonlyMap<string, Count>): void {
  console.log('| error | mutants | found without fingerprints | found | share |');
  console.log('|---|--:|--:|--:|--:|');
  let [all, told, byOthers] = [0, 0, 0];
  for (const kind of KINDS) {
    for (const [name, count] of [...counts].filter(
      ([name]) => name === kind || name.startsWith(`${kind}:`),
    )) {
      console.log(
        `| ${name} | ${count.all} | ${count.byOthers} | ${count.told} | ${percent(count.told, count.all)} |`,
      );
      if (name !== kind) continue;
      all += count.all;
      told += count.told;
      byOthers += count.byOthers;
    }
  }
  console.log(`| all | ${all} | ${byOthers} | ${told} | ${percent(told, all)} |`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
