import type { z } from 'zod';
import { diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { isRecord } from '../../is-record.ts';
import { chart } from '../schema/chart.ts';
import { edition } from '../schema/edition.ts';
import type { Field } from '../schema/field.ts';
import { fieldsAt } from '../schema/field-at.ts';
import { reorganization } from '../schema/reorganization.ts';
import type { Keys } from '../yaml/places.ts';
import type { Tree } from '../yaml.ts';
import { neededKeysAt, valueAt } from './at.ts';
import { keyElsewhere } from './key-elsewhere.ts';
import { type KeyedDiagnostic, placeKey } from './keyed-diagnostic.ts';
import { both, called, type Names, nearestOf } from './names.ts';
import { shorten } from './wrong-value.ts';

export function missing(
  path: Keys,
  place: Position,
  schema: z.ZodType,
  tree: Tree,
): readonly KeyedDiagnostic[] {
  const key = String(path.at(-1));
  const about = fieldMissing(schema, path, valueAt(tree.data, path.slice(0, -1)))?.description ?? null;
  const facts = { key, about, first: neededKeysAt(schema, path)[0] ?? null };
  return [{ diagnostic: diagnose('H102', place, facts), missesKey: placeKey(path) }];
}

/** The missing field, from the shape that the value has if it may have several. */
function fieldMissing(schema: z.ZodType, path: Keys, value: unknown): Field | undefined {
  const key = String(path.at(-1));
  const shapes = fieldsAt(schema, path.slice(0, -1)).flatMap(({ shape }) =>
    shape.kind === 'fields' && shape.fields.has(key) ? [shape.fields] : [],
  );
  const ofKind = shapes.find(
    (fields) => isRecord(value) && Object.hasOwn(value, fields.keys().next().value ?? ''),
  );
  return (ofKind ?? shapes[0])?.get(key);
}

export function unknownKey(
  key: string,
  known: readonly string[],
  names: Names,
  path: Keys,
  schema: z.ZodType,
  tree: Tree,
): KeyedDiagnostic {
  const place = tree.at([...path, key], 'key');
  const before = key.split('：')[0] ?? '';
  if (before !== key && known.includes(before)) {
    const colon: Position = { ...place, column: place.column + before.length, length: 1 };
    return {
      diagnostic: diagnose('H009', colon, { key: before, isBeforeSpace: false }),
      meansKey: placeKey([...path, before]),
    };
  }
  const instead = writtenInstead(key, path);
  const near =
    instead === null ? nearestOf(key, new Map(known.map((one) => [one, names.get(one) ?? null]))) : null;
  const facts = { key: shorten(key), known: known.map((one) => both(one, names)) };
  if (near !== null)
    return {
      diagnostic: diagnose('H101', place, { ...facts, nearest: near, called: called(near, names) }),
      meansKey: placeKey([...path, near]),
    };
  const files = path.length === 0 ? kindsWithKey(key) : [];
  const elsewhere = keyElsewhere(key, schema, path, valueAt(tree.data, path), known);
  return {
    diagnostic: diagnose('H101', place, { ...facts, nearest: null, files, elsewhere, instead }),
    unknownAs: { ...facts, names, above: placeKey(path), place },
  };
}

/** The proper way to write what certain unsupported keys were meant for; null for other keys. */
function writtenInstead(key: string, path: Keys): string | null {
  if (key === '<<')
    return 'ほかの場所に書いた項目を「<<」でまとめて取り込む書き方は、読みません。要る項目を、ここにもそのまま書いてください。';
  return key === 'municipality' && path.includes('rename')
    ? '合併したほかの市区町村の組織は、この市区町村に移って名前が変わるので、改称（rename）ではなく移管（move）で書いてください（move: { unit: …, municipality: … } と、to: 新しい名前）。'
    : null;
}

/** The keys of the shape that the value resembles most, if it may have several. */
export function knownKeys(schema: z.ZodType, path: Keys, value: unknown): readonly string[] {
  const shapes = fieldsAt(schema, path).flatMap(({ shape }) =>
    shape.kind === 'fields' ? [[...shape.fields.keys()]] : [],
  );
  const shared = (keys: readonly string[]) =>
    isRecord(value) ? keys.filter((key) => Object.hasOwn(value, key)).length : 0;
  const most = Math.max(0, ...shapes.map(shared));
  const nearestShapes = shapes.filter((keys) => shared(keys) === most);
  // The key that gives the kind is the first of its shape.
  const ofKind = nearestShapes.filter(([first = '']) => isRecord(value) && Object.hasOwn(value, first));
  return [...new Set((ofKind.length > 0 ? ofKind : nearestShapes).flat())];
}

const KINDS = { 改正: reorganization, 組織図: chart, 資料の版: edition } as const;

/** The kinds of file that have this key, in Japanese, to report a key in the wrong file. */
function kindsWithKey(key: string): readonly string[] {
  return Object.entries(KINDS).flatMap(([title, schema]) =>
    fieldsAt(schema, []).some(({ shape }) => shape.kind === 'fields' && shape.fields.has(key)) ? [title] : [],
  );
}
