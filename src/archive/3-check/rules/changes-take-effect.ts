import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { History } from '#org/history/history.ts';
import type { UnitId } from '#org/unit.ts';
import type { ChangeFields } from '../../1-read/schema/change.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { besideNamed } from '../beside.ts';
import { changeLine, partPosition } from '../changes-position.ts';
import { namesAround } from '../names-around.ts';
import { near } from '../near.ts';
import type { Context, Rule } from '../rule.ts';
import { pathBefore } from '../unit-path.ts';

export const changesTakeEffect: Rule = {
  name: 'changes-take-effect',
  description: 'どの変更も、その日の組織に対して実際に行える',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const { history } = derived;
    const namesOf = namesAround(history);
    const posts = postNames(source, history);
    // What changes its grade is nearly always a post.
    const isPost = (path: string, change: ChangeFields | undefined) =>
      posts.has(path) || (change?.kindKey === 'regrade' && /(?:者|監|官|役|長|参事|主幹|補佐)$/.test(path));
    const files = new Map(source.reorganizations.map((file) => [file.id, file]));
    for (const problem of history.problems) {
      const file = files.get(problem.event);
      if (!file) continue;
      const place = partPosition(file, problem);
      const date = effectiveDate(file.data) ?? '';
      const line = (change: number) => changeLine(files.get(problem.otherEvent ?? '') ?? file, change, file);
      const nameOf = (id: UnitId) => pathBefore(history, id, date);
      switch (problem.kind) {
        case 'no-such-unit': {
          const path = problem.path.join('/');
          const known = namesOf(file.id, date, problem.side);
          const own = near(path, known);
          const others = namesOf(file.id, date, problem.side === 'before' ? 'after' : 'before');
          yield diagnose('H201', place, {
            path,
            date: formatDate(date),
            side: problem.side,
            nearest: own,
            beside: besideNamed(path, known),
            post: problem.sort === 'unit' && isPost(path, file.data.changes[problem.change]) ? path : null,
            onOtherSide: others.includes(path) ? path : own === null ? near(path, others) : null,
          });
          break;
        }
        case 'two-fates':
          yield diagnose('H203', place, {
            unit: nameOf(problem.unit),
            other: line(problem.other),
          });
          break;
        case 'begins-twice':
          yield diagnose('H204', place, { path: problem.path.join('/'), other: line(problem.other) });
          break;
        case 'name-taken':
          yield diagnose('H205', place, {
            path: problem.path.join('/'),
            below: belowTaken(file.data.changes[problem.change], problem.path),
          });
          break;
        case 'child-without-fate':
          yield diagnose('H206', place, {
            unit: nameOf(problem.unit),
            child: nameOf(problem.child),
          });
          break;
        case 'does-not-go-on':
          yield diagnose('H207', place, {
            unit: nameOf(problem.unit),
            other: line(problem.other),
          });
          break;
        case 'holds-itself':
          yield diagnose('H238', place, { post: nameOf(problem.unit) });
          break;
        case 'beside-whom':
          yield diagnose('H235', place, { name: problem.path.join('/') });
          break;
        case 'follows-whom':
          yield diagnose('H236', place, { unit: nameOf(problem.unit) });
          break;
        case 'still-there':
          yield diagnose('H237', place, { unit: nameOf(problem.unit) });
          break;
        case 'below-itself':
          yield diagnose('H208', place, { unit: nameOf(problem.unit) });
          break;
        case 'below-a-post':
          yield diagnose('H209', place, { path: problem.path.join('/') });
          break;
        case 'changes-nothing':
          yield diagnose('H210', place, { unit: nameOf(problem.unit) });
          break;
        case 'other-grade':
          yield diagnose('H211', place, { unit: nameOf(problem.unit), grade: problem.grade });
          break;
      }
    }
  },
};

/** The posts that are heard of anywhere. */
function postNames(source: Context['source'], history: History): ReadonlySet<string> {
  return new Set([
    ...source.charts.flatMap(({ data }) => data.posts.map(({ post }) => post)),
    ...Object.values(source.ids?.data.posts ?? {}).map(({ post }) => post),
    ...[...history.lives.values()].flatMap(({ spans }) =>
      spans.flatMap(({ unit }) => (unit.sort === 'post' ? [unit.name] : [])),
    ),
  ]);
}

/** 総務部/企画課, where 企画課 was to be moved below 総務部 and only that was written. */
function belowTaken(change: ChangeFields | undefined, path: readonly string[]): string | null {
  if (change?.kindKey !== 'move' || change.move.kindKey !== 'unit') return null;
  const own = pathParts(change.move.unit).at(-1) ?? '';
  return path.at(-1) === own ? null : [...path, own].join('/');
}
