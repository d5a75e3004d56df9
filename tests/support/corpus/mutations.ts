// Mistakes of every kind in the files of an archive: in bytes, in lines, in the punctuation of YAML, in
// values.
import fc from 'fast-check';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { words } from './payloads.ts';
import { sharedOf, townAt } from './town.ts';
import { written } from './write.ts';

/** Files by path. A mutated file may no longer be text. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** One file of an archive after a mutation. */
export interface Mutation {
  readonly of: string;
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The made-up town and every municipality of this repository, each with the shared files. */
const archives: ReadonlyMap<string, Contents> = new Map([
  ['mihon', written({ ...sharedOf('mihon'), ...townAt('mihon', 1) })],
  ...realArchives(),
]);

function realArchives(): readonly (readonly [string, Contents])[] {
  const files = filesOnDisk('.');
  const all = files.entries.map(({ path }) => path);
  const names = new Set(all.flatMap((path) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...names]
    .sort()
    .map((name) => [
      name,
      Object.fromEntries(
        all
          .filter((path) => path.startsWith(`content/${name}/`) || path.split('/').length === 2)
          .map((path) => [path, textOr(files.read(path))]),
      ),
    ]);
}

function textOr(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

export function mutated({ of, path, content }: Mutation): Contents {
  return { ...archives.get(of), [path]: content };
}

/**
 * One or a few mistakes in one file. Half of them are in the made-up town, which is small and has every
 * field.
 */
export function mutations(names: readonly string[] = [...archives.keys()]): fc.Arbitrary<Mutation> {
  const [first = '', ...others] = names;
  const of =
    others.length === 0 ? fc.constant(first) : fc.oneof(fc.constant(first), fc.constantFrom(...others));
  return of.chain((name) => {
    const texts = Object.entries(archives.get(name) ?? {}).filter(
      (one): one is [string, string] => typeof one[1] === 'string' && !one[0].endsWith('.print'),
    );
    const values = texts.flatMap(([, text]) =>
      [...text.matchAll(/: ([^\n[{"]{1,40})$/gm)].map(([, value = '']) => value),
    );
    return fc
      .record({
        text: fc.constantFrom(...texts),
        slips: fc.array(slip(values), { minLength: 1, maxLength: 3 }),
        bytes: fc.option(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }), {
          freq: 8,
        }),
      })
      .map(({ text: [path, text], slips, bytes }): Mutation => {
        const slipped = slips.reduce((before, change) => change(before), text);
        return { of: name, path, content: bytes === null ? slipped : withBytes(slipped, bytes) };
      });
  });
}

type Slip = (text: string) => string;

function slip(values: readonly string[]): fc.Arbitrary<Slip> {
  const at = fc.nat(100_000);
  return fc.oneof(
    fc.tuple(at, at, fc.constantFrom(...lineSlips)).map(([one, other, act]) => inLines(one, other, act)),
    fc
      .tuple(
        at,
        fc.oneof(
          fc.constantFrom(...values),
          fc.constantFrom(...Object.values(words)).map((word) => JSON.stringify(word)),
          fc.constantFrom('null', '{}', '[]', '-1', '1e9', '2026-02-30', 'true', '*a', '&a b', '!!x y'),
        ),
      )
      .map(([where, value]) => atOne(/(?<=: )[^\n]+$/gm, where, () => value)),
    fc.tuple(at, fc.nat(9)).map(([where, digit]) => atOne(/\d/g, where, () => String(digit))),
    fc
      .tuple(at, at)
      .map(([where, other]) => atOne(/[\p{L}]+/gu, where, (word) => word.slice(0, other % word.length))),
    fc
      .tuple(at, fc.constantFrom(...':：-　\t"\'[]{}#&*!|>%@`/,、0９あ\u0000\r\u200B\u202E\uFDD0'))
      .map(([where, mark]) => (text: string) => {
        const place = where % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place);
      }),
  );
}

type InLines = (lines: string[], one: number, other: number) => void;

const lineSlips: readonly InLines[] = [
  (lines, one) => lines.splice(one, 1),
  (lines, one) => lines.splice(one, 0, lines[one] ?? ''),
  (lines, one, other) => lines.splice(other, 0, ...lines.splice(one, 1)),
  (lines, one) => lines.splice(one, 1, `  ${lines[one]}`),
  (lines, one) => lines.splice(one, 1, (lines[one] ?? '').replace(/^ {1,2}/, '')),
  (lines, one) => lines.splice(one, 1, (lines[one] ?? '').replace(/^(\s*)(?:- )?/, '$1- ')),
  (lines, one) => lines.splice(one, 1, (lines[one] ?? '').replace(/- /, '')),
  (lines, one) => lines.splice(one, 1, (lines[one] ?? '').replace(/:.*$/, ':')),
  (lines, one, other) =>
    lines.splice(
      one,
      1,
      (lines[one] ?? '').replace(/[^\s:-]+(?=:)/, (lines[other] ?? '').trim().split(':')[0] ?? ''),
    ),
];

function inLines(one: number, other: number, act: InLines): Slip {
  return (text) => {
    const lines = text.split('\n');
    act(lines, one % lines.length, other % lines.length);
    return lines.join('\n');
  };
}

function atOne(pattern: RegExp, where: number, change: (found: string) => string): Slip {
  return (text) => {
    const all = [...text.matchAll(pattern)];
    const found = all[where % Math.max(1, all.length)];
    if (found === undefined) return text;
    return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
  };
}

function withBytes(text: string, changes: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return bytes;
}
