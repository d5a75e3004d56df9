// Remedies for the stages of a reorganization.

import { splitContentPath } from '#archive/content-paths.ts';
import { recordOf } from '#archive/is-record.ts';
import { toBeWritten } from '#archive/to-be-written.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Code } from '#diagnostics/codes.ts';
import { STATUSES } from '#org/stages.ts';
import { freeId, lastChartBefore } from '../events.ts';
import { newFile } from '../write/new-file.ts';
import type { Value } from '../write/to-piece.ts';
import { type Case, editing, type Remedier } from './case.ts';
import type { Remedy } from './remedy.ts';
import { keysAt, listOf, type WrittenFile } from './written-file.ts';

export const ofStages = {
  H229: ({ own }) => [
    reaching(own, '施行されたとする', 'in force'),
    reaching(own, '取りやめになったとする', 'withdrawn'),
    reaching(own, '時期を決めずに延期されたとする', 'postponed'),
  ],
  H270: ({ own, facts: { both } }) =>
    both
      ? [editing(own, '段階を残し、状態（status）を消す', [{ at: ['status'], remove: true }])]
      : (
          [
            ['予定とする', 'planned'],
            ['議決済みとする', 'decided'],
            ['施行されたとする', 'in force'],
          ] as const
        ).map(([label, status]) => editing(own, label, [{ at: ['status'], set: status }])),
  H271: ({ own }) => {
    const stages = listOf(own.data.stages);
    const isEach = new Set(stages.map(statusOf)).size === stages.length;
    return isEach && stages.every((one) => STATUSES_IN_ORDER.includes(statusOf(one)))
      ? [editing(own, '段階を順に並べる', [{ at: ['stages'], set: inOrder(stages) as Value }])]
      : [];
  },
  H273: ({ own, position }) => {
    const keys = keysAt(own, position);
    return keys === null ? [] : [editing(own, 'この変更の段階を消す', [{ at: [...keys], remove: true }])];
  },
  H275: ({ own }) => [
    without(own, '施行されたので、取りやめを消す', 'withdrawn'),
    without(own, '取りやめになったので、施行を消す', 'in force'),
  ],
  H276: (one) => beginning(one),
} as const satisfies { readonly [C in Code]?: Remedier<C> };

const STATUSES_IN_ORDER: readonly string[] = STATUSES;

function statusOf(stage: unknown): string {
  return String(recordOf(stage).status ?? '');
}

function inOrder(stages: readonly unknown[]): readonly unknown[] {
  const place = (one: unknown) => STATUSES_IN_ORDER.indexOf(statusOf(one));
  return stages.toSorted((a, b) => place(a) - place(b));
}

function without(own: WrittenFile, label: string, status: string): Remedy {
  const at = listOf(own.data.stages).findIndex((one) => statusOf(one) === status);
  return editing(own, label, [{ at: ['stages', at], remove: true }]);
}

/** Adds a stage; turns a single `status` into the first stage. */
function reaching(own: WrittenFile, label: string, status: string): Remedy {
  if (own.data.stages !== undefined) return editing(own, label, [{ at: ['stages'], insert: { status } }]);
  const before = String(own.data.status ?? 'planned');
  return editing(own, label, [
    { at: ['stages'], set: [{ status: before }, { status }] },
    { at: ['status'], remove: true },
  ]);
}

/** Begins a reorganization on the date of a chart, so that the chart is compared with something. */
function beginning({ own, texts }: Pick<Case, 'own' | 'texts'>): readonly Remedy[] {
  const day = parsePrintedDate(String(own.data.asOf ?? ''));
  const effective = day.ok ? day.value.start : null;
  const { municipality } = splitContentPath(own.path);
  if (effective === null || municipality === null) return [];
  const before = lastChartBefore(texts, municipality, effective);
  const file = newFile('reorganization', {
    municipality,
    id: freeId(texts, municipality, effective),
    fields: {
      title: `${effective}の改正`,
      effective,
      status: 'planned',
      source: (own.data.source ?? { title: toBeWritten('資料の題名') }) as Value,
      fidelity: 'summary',
      ...(before === null ? {} : { before }),
      changes: [],
    },
  });
  return [
    {
      label: `${effective} の改正を書き始める`,
      file: file.path,
      does: { kind: 'file', text: file.text },
      asks: null,
    },
  ];
}
