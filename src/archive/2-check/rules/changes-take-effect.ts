import { formatDate } from '#calendar/era.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history.ts';
import { chartOn } from '#org/query.ts';
import { effectiveDate } from '../../derive.ts';
import { changeLine, partPosition } from '../changes-position.ts';
import type { Context, Rule } from '../rule.ts';
import { lastPath } from '../unit-path.ts';

export const changesTakeEffect: Rule = {
  name: 'changes-take-effect',
  description: 'どの変更も、その日の組織に対して実際に行える',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const { history } = derived;
    const files = new Map(source.reorganizations.map((file) => [file.id, file]));
    for (const problem of history.problems) {
      const file = files.get(problem.event);
      if (!file) continue;
      const place = partPosition(file, problem);
      const date = effectiveDate(file.data) ?? '';
      const line = (change: number) => changeLine(file, change);
      switch (problem.kind) {
        case 'no-such-unit': {
          const path = problem.path.join('/');
          const known = pathsOn(history, date, problem.side);
          yield diagnose('H201', place, {
            path,
            date: formatDate(date),
            side: problem.side,
            nearest: nearest(path, known),
          });
          break;
        }
        case 'two-fates':
          yield diagnose('H203', place, {
            unit: lastPath(history, problem.unit),
            other: line(problem.other),
          });
          break;
        case 'begins-twice':
          yield diagnose('H204', place, { path: problem.path.join('/'), other: line(problem.other) });
          break;
        case 'name-taken':
          yield diagnose('H205', place, { path: problem.path.join('/') });
          break;
        case 'child-without-fate':
          yield diagnose('H206', place, {
            unit: lastPath(history, problem.unit),
            child: lastPath(history, problem.child),
          });
          break;
        case 'does-not-go-on':
          yield diagnose('H207', place, {
            unit: lastPath(history, problem.unit),
            other: line(problem.other),
          });
          break;
        case 'below-itself':
          yield diagnose('H208', place, { unit: lastPath(history, problem.unit) });
          break;
        case 'below-a-post':
          yield diagnose('H209', place, { path: problem.path.join('/') });
          break;
        case 'changes-nothing':
          yield diagnose('H210', place, { unit: lastPath(history, problem.unit) });
          break;
        case 'other-grade':
          yield diagnose('H211', place, { unit: lastPath(history, problem.unit), grade: problem.grade });
          break;
      }
    }
  },
};

function pathsOn(history: History, date: string, side: 'before' | 'after'): readonly string[] {
  const day = side === 'before' ? dayBefore(date) : date;
  const { units } = chartOn(history, day);
  return [...units.keys()].map((id) => pathOf(units, id).join('/'));
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
