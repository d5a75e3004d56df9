import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isKana } from '../kana.ts';
import type { Context, Rule } from '../rule.ts';

export const municipalityRegister: Rule = {
  name: 'municipality-register',
  description: '市区町村の団体コードと読みが正しい形をしている',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    const file = source.municipality;
    if (!file) return;
    const { code, reading } = file.data;
    if (!isChecked(code)) yield diagnose('H310', file.at(['code']), { code });
    if (!isKana(reading)) yield diagnose('H309', file.at(['reading']), { reading });
  },
};

/** The sixth digit checks the five before it (weights 6 to 2, modulo 11). */
function isChecked(code: string): boolean {
  const sum = [...code.slice(0, 5)].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]);
}
