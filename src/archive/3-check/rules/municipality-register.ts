import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isCheckedCode } from '../../municipality-code.ts';
import { bareName } from '../bare-name.ts';
import { isKana } from '../kana.ts';
import { endingsOf, PREFECTURES, prefectureOf } from '../prefectures.ts';
import type { Context } from '../rule.ts';

/** Checks that code, prefecture, name and reading of a municipality are well-formed and fit each other. */
export function* municipalityRegister({ source }: Context): Iterable<Diagnostic> {
  const file = source.municipality;
  if (!file) return;
  const { code, reading, prefecture, name } = file.data;
  if (!isCheckedCode(code)) yield diagnose('H310', file.at(['code']), { code });
  else {
    const expected = prefectureOf(code);
    // A made-up place has a code and a prefecture that do not exist.
    if (prefecture !== expected && (expected !== null || isReal(prefecture)))
      yield diagnose('H316', file.at(['prefecture']), { code, prefecture, expected });
    else if (expected !== null && !(endingsOf(code)?.some((end) => name.endsWith(end)) ?? true))
      yield diagnose('H317', file.at(['name']), { code, name, endings: endingsOf(code) ?? [] });
  }
  const bare = bareName(name, prefecture);
  if (bare !== name) yield diagnose('H318', file.at(['name']), { name, bare });
  if (!isKana(reading)) yield diagnose('H309', file.at(['reading']), { reading });
}

function isReal(prefecture: string): boolean {
  return PREFECTURES.some((one) => one === prefecture);
}
