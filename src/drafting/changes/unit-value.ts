// Converts between the YAML of a unit and the inputs of the form.
import type { UnitWay } from '../fields/unit-ways.ts';

export interface UnitValue {
  readonly way: UnitWay | 'odd';
  /** Input values by YAML key. */
  readonly parts: Readonly<Record<string, string>>;
  /** Keys for which this way of naming has no input; dropped when the editor chooses another way. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** The original value, if no input can show it. */
  readonly odd?: unknown;
  /** How much of a duty this destination takes over. */
  readonly extent?: string;
}

export interface UnitInput {
  readonly key: string;
  readonly label: string;
  readonly isNeeded: boolean;
  /** Suggests units of the chart. */
  readonly isUnit?: true;
  readonly isNumber?: true;
  /** Holds several names, separated by 、. */
  readonly isMany?: true;
}

interface WayForm {
  readonly label: string;
  readonly inputs: readonly UnitInput[];
  /** Keys that are always written along. */
  readonly fixed: Readonly<Record<string, string | boolean>>;
}

const unit: UnitInput = { key: 'unit', label: '組織', isNeeded: true, isUnit: true };
const within: UnitInput = { key: 'in', label: 'どの組織の下か', isNeeded: false, isUnit: true };

/** The inputs for each way of naming a unit. */
export const wayForms: Readonly<Record<UnitWay, WayForm>> = {
  path: { label: '名前', inputs: [unit], fixed: {} },
  post: {
    label: '職（会計管理者など）',
    inputs: [
      { key: 'post', label: '職の名前', isNeeded: true },
      { key: 'in', label: '置かれた組織（市全体の職なら書かない）', isNeeded: false, isUnit: true },
    ],
    fixed: {},
  },
  unplaced: { label: '上の組織が分からない', inputs: [unit], fixed: { parent: 'unknown' } },
  top: { label: '市区町村の直下', inputs: [unit], fixed: { parent: 'top' } },
  collective: {
    label: '「各支所」のような総称',
    inputs: [{ key: 'unit', label: '資料での言い方', isNeeded: true }],
    fixed: { collective: true },
  },
  unnamed: {
    label: '名前の分からない組織（数だけ分かる）',
    inputs: [
      { key: 'unnamed', label: '数', isNeeded: true, isNumber: true },
      { key: 'kind', label: '種別（課、係など）', isNeeded: true },
      within,
    ],
    fixed: {},
  },
  every: {
    label: 'ある種別のすべて（すべての班など）',
    inputs: [
      { key: 'every', label: '種別（班、グループなど）', isNeeded: true },
      within,
      { key: 'except', label: '除く組織（いくつもあれば「、」で区切る）', isNeeded: false, isMany: true },
    ],
    fixed: {},
  },
  foreign: {
    label: 'ほかの市町村の組織',
    inputs: [
      { key: 'municipality', label: '市町村', isNeeded: true },
      { key: 'unit', label: '組織', isNeeded: true },
    ],
    fixed: {},
  },
  body: {
    label: '組織図に載らない機関（組合、県、会社など）',
    inputs: [{ key: 'body', label: '機関の名前', isNeeded: true }],
    fixed: {},
  },
  unknown: {
    label: '分からない',
    inputs: [{ key: 'unknown', label: '資料での言い方（関連部署など。なければ空のまま）', isNeeded: false }],
    fixed: {},
  },
};

export function namedUnit(path: string): UnitValue {
  return { way: 'path', parts: { unit: path }, kept: {} };
}

export function namedPost(post: string, within: string): UnitValue {
  return { way: 'post', parts: { post, in: within }, kept: {} };
}

export const NO_UNIT: UnitValue = namedUnit('');

/** Switches to another way of naming; parts with the same key keep their values. */
export function inWay({ parts, extent }: UnitValue, way: UnitWay): UnitValue {
  const extentPart = extent === undefined ? {} : { extent };
  return { way, parts, kept: {}, ...extentPart };
}

/** How a written unit is recognised. The order matters: the most specific way first. */
const RECOGNISED_BY: readonly (readonly [way: UnitWay, is: (written: Written) => boolean])[] = [
  ['post', (written) => 'post' in written],
  ['unnamed', (written) => 'unnamed' in written],
  ['every', (written) => 'every' in written],
  ['unknown', (written) => 'unknown' in written],
  ['body', (written) => 'body' in written],
  ['foreign', (written) => 'unit' in written && 'municipality' in written],
  ['unplaced', (written) => 'unit' in written && written.parent === 'unknown'],
  ['top', (written) => 'unit' in written && written.parent === 'top'],
  ['collective', (written) => 'unit' in written && isTrue(written.collective)],
];

type Written = Readonly<Record<string, unknown>>;

export function unitValueOf(written: unknown, ways: readonly UnitWay[]): UnitValue {
  if (typeof written === 'string')
    return written === 'unknown' && ways.includes('unknown')
      ? { way: 'unknown', parts: {}, kept: {} }
      : namedUnit(written);
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return oddly(written);
  const record = written as Written;
  const way = RECOGNISED_BY.find(([one, is]) => ways.includes(one) && is(record))?.[0];
  if (way === undefined) {
    const { unit, ...others } = record;
    return typeof unit === 'string' && Object.keys(others).length === 0 ? namedUnit(unit) : oddly(written);
  }
  const { inputs, fixed } = wayForms[way];
  const parts = Object.fromEntries(inputs.flatMap((input) => partOf(input, record[input.key])));
  const kept = Object.fromEntries(
    Object.entries(record).filter(([key]) => !(key in parts) && !(key in fixed)),
  );
  return { way, parts, kept };
}

function oddly(written: unknown): UnitValue {
  return { way: 'odd', parts: {}, kept: {}, odd: written };
}

function partOf({ key, isMany }: UnitInput, written: unknown): readonly (readonly [string, string])[] {
  if (typeof written === 'string') return [[key, written]];
  const isPlain = Array.isArray(written) && written.every((one) => typeof one === 'string');
  return isMany === true && isPlain ? [[key, written.join('、')]] : [];
}

function isTrue(written: unknown): boolean {
  return written === true || written === 'true';
}

/** The YAML of the unit; undefined if a required input is empty. */
export function writtenUnit({ way, parts, kept, odd }: UnitValue): unknown {
  if (way === 'odd') return odd;
  const { inputs, fixed } = wayForms[way];
  const filled = Object.fromEntries(
    inputs.flatMap(({ key, isMany }): readonly (readonly [string, unknown])[] => {
      const part = (parts[key] ?? '').trim();
      if (part === '') return [];
      return [[key, isMany ? part.split(/[、,\n]/).flatMap((one) => one.trim() || []) : part]];
    }),
  );
  if (way === 'unknown') return filled.unknown === undefined ? 'unknown' : filled;
  if (inputs.some(({ key, isNeeded }) => isNeeded && filled[key] === undefined && kept[key] === undefined))
    return undefined;
  return way === 'path' ? filled.unit : { ...filled, ...fixed, ...kept };
}
