// Remedies for encoding, notation and missing fields.

import { fieldsAt } from '#archive/1-read/schema/field-at.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import type { Code } from '#diagnostics/codes.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import { wordsOf } from '../changes/form.ts';
import { type Case, editing, lettering, ofChange, type Remedier } from './case.ts';
import type { Remedy } from './remedy.ts';
import { keysAt, type WrittenFile } from './written-file.ts';

export const ofFiles = {
  H102: (one) => [...fillingChange(one, one.facts.key), ...fillingFile(one, one.facts.key)],
  H002: ({ own }) => [plain(own.path, '目に見えない印（BOM）を取る')],
  H003: ({ own }) => [plain(own.path, '改行を LF にそろえる')],
  H006: (one) =>
    one.facts.kind === 'damaged' || one.facts.kind === 'private' ? [] : lettering(one, 'その文字を消す', ''),
  H011: (one) => lettering(one, '半角の空白に直す', one.was.replaceAll('\t', '  ')),
  H112: (one) =>
    lettering(one, 'https:// に直す（開けるか確かめてから）', one.was.replace('http://', 'https://')),
  H309: (one) => {
    const kana = one.was.replace(/[ァ-ヶ]/g, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60),
    );
    return /^["']?[ぁ-ゖー・\s]+["']?$/.test(kana) ? lettering(one, `「${kana}」に直す`, kana) : [];
  },
  H603: ({ own, facts: { both } }) =>
    both
      ? [editing(own, '一つだけの出典（source）を消す', [{ at: ['source'], remove: true }])]
      : [
          {
            ...editing(own, '資料の題名を書く', [{ at: ['source', 'title'], set: '' }]),
            asks: { label: '資料の題名', help: '印刷されているとおりに書きます。', key: 'title' },
          },
        ],
  H447: ({ own, position, facts: { field } }) => [
    editing(own, '実績報告とする', [{ at: ['type'], set: 'report' }]),
    ...(keysAt(own, position, 'key') === null
      ? []
      : [editing(own, 'この項目を消す', [{ at: [field], remove: true }])]),
  ],
} as const satisfies { readonly [C in Code]?: Remedier<C> };

/** For a change without a required field: asks for it in the words of the form. */
function fillingChange(one: Pick<Case, 'own' | 'position'>, key: string): readonly Remedy[] {
  return ofChange(one, (own, at, change) => {
    const verb = VERBS.find((verb) => change[verb] !== undefined);
    const words = verb === undefined ? null : wordsOf(verb, key);
    if (words === null || change[key] !== undefined) return [];
    return [asking(own, ['changes', at, key], words.label, words.help ?? '')];
  });
}

/** For a file without a required field: offers the allowed words, or asks for a text. */
function fillingFile({ own }: Pick<Case, 'own'>, key: string): readonly Remedy[] {
  const schema = schemaAt(own.path);
  if (schema === null || own.data[key] !== undefined) return [];
  return fieldsAt(schema, [key]).flatMap((field): readonly Remedy[] => {
    const { shape } = field;
    const name = keyInJapanese(key, field) ?? key;
    if (shape.kind === 'words')
      return shape.words.map((word) =>
        editing(own, `${name}を「${wordInJapanese(word, field) ?? word}」とする`, [{ at: [key], set: word }]),
      );
    const isText = shape.kind === 'plain' && shape.type === 'string';
    return isText ? [asking(own, [key], name, field.description ?? '')] : [];
  });
}

function asking(own: WrittenFile, at: readonly (string | number)[], label: string, help: string): Remedy {
  return { ...editing(own, `${label}を書く`, [{ at: [...at], set: '' }]), asks: { label, help, key: '' } };
}

function plain(file: string, label: string) {
  return { label, file, does: { kind: 'plain' }, asks: null } as const;
}
