import type { Archive, Differences, LinkedReorganization } from '#archive/4-link/types.ts';
import type { Status } from '#org/stages.ts';
import { type Line, link, text } from '../inline.ts';
import { quoted } from '../names.ts';
import { changeTitle, statusWords } from '../verbs.ts';

/** What came of a plan: a sentence, and lists of the differences. */
interface DifferencesInWords {
  readonly gist: Line;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export function differencesInWords(
  { reorganizations }: Pick<Archive, 'reorganizations'>,
  differences: Differences,
  { status }: Pick<LinkedReorganization['data'], 'status'>,
): DifferencesInWords {
  const { of, asPlanned, notCome, unplanned, otherwise } = differences;
  const other =
    typeof of === 'string' ? undefined : reorganizations.find(({ id }) => id === of.reorganization);
  const plan: Line = other
    ? [link(quoted(other.data.title), other.url)]
    : [text(typeof of === 'string' ? statusWords[of] : '予定')];
  const count = asPlanned + notCome.length + otherwise.length;
  const isSame = notCome.length + unplanned.length + otherwise.length === 0;
  const came = status === 'in force' ? '行われた' : '議決された';
  const rest = isSame
    ? `の変更${count}件が、そのまま${came}。`
    : `の変更${count}件のうち、${asPlanned}件がそのまま${came}。`;
  return {
    gist: [...plan, text(rest)],
    parts: [
      {
        title: '予定され、なくなったもの',
        lines: notCome.map((one) => changeTitle(one) + stageWords(one.droppedBy, 'で落とされた')),
      },
      {
        title: '予定になく、加わったもの',
        lines: unplanned.map((one) => changeTitle(one) + stageWords(one.since, 'で加わった')),
      },
      {
        title: '予定と違う形になったもの',
        lines: otherwise.map(({ planned, came }) => `${changeTitle(planned)} が、${changeTitle(came)} に`),
      },
    ].filter(({ lines }) => lines.length > 0),
  };
}

function stageWords(stage: Status | null, how: string): string {
  return stage === null ? '' : `（${statusWords[stage]}${how}）`;
}
