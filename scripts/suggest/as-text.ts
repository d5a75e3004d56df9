import { Document, isCollection, visit } from 'yaml';
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { Question, Suggestion } from '#drafting/suggest/suggestions.ts';
import type { PlainChange } from '#drafting/write/add-changes.ts';

const SURENESS = { sure: '確か', likely: '見込み' } satisfies Record<Suggestion['sureness'], string>;

/**
 * Suggested changes as the YAML list `changes` of a reorganization, with reasons and questions as comments.
 */
export function asText({ suggestions, questions }: Suggested): string {
  return [
    suggestions.length + questions.length > 0 ? 'changes:' : 'changes: []',
    ...suggestions.flatMap(({ written, sureness, why }) => [
      `  # ${SURENESS[sureness]}: ${why}`,
      ...changeLines(written).map((line) => `  ${line}`),
    ]),
    ...questions.flatMap(questionLines),
    '',
  ].join('\n');
}

function questionLines({ asks, choices }: Question, at: number): readonly string[] {
  return [
    '',
    `  # 問い${at + 1}: ${asks}`,
    '  # 次のどれか一つを選び、行の初めの「# 」を消してください。',
    ...choices.flatMap(({ label, written }, number) => [
      `  # （${number + 1}）${label}`,
      ...written.flatMap((change) => changeLines(change).map((line) => `  # ${line}`)),
    ]),
  ];
}

function changeLines(change: PlainChange): readonly string[] {
  const document = new Document([change]);
  visit(document, (key, node, path) => {
    if (key === 'value' && isCollection(node) && path.length > 2) node.flow = true;
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
}
