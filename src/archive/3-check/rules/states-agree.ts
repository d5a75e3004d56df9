import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isOfState, type StateDisagreement } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import type { Written } from '../../1-read/source.ts';
import { unaccepted } from '../acceptance.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/** Checks that the organization after the changes is as the source states it. */
export function* statesAgree({ source, derived }: Context): Iterable<Diagnostic> {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const one of unaccepted(source, derived.history.disagreements.filter(isOfState))) {
    const file = isOfState(one) ? files.get(one.event) : undefined;
    if (file && isOfState(one)) yield* diagnosticsByKind[one.kind](file, one, derived);
  }
}

type DiagnosticsOf = (
  file: Written<Reorganization>,
  one: StateDisagreement,
  derived: Context['derived'],
) => Iterable<Diagnostic>;

const diagnosticsByKind = {
  *nowhere(file, { path, state, chart }, { history }) {
    const standing = [...history.lives.keys()].flatMap((id) => pathAt(history, id, chart)?.join('/') ?? []);
    const written = path.join('/');
    yield diagnose('H256', file.at(['states', state, 'unit']), {
      path: written,
      nearest: near(written, standing),
    });
  },
  *unstated(file, { path, state }) {
    const has = file.data.states[state]?.has;
    const names = Array.isArray(has) ? has : [];
    const name = path.at(-1) ?? '';
    yield diagnose('H257', file.at(['states', state, 'has']), {
      path: path.join('/'),
      unit: path.slice(0, -1).join('/'),
      nearest: near(name, names),
    });
  },
  *number(file, { path, state, found }) {
    const has = file.data.states[state]?.has;
    if (!has || !('count' in has) || found === null) return;
    const { count, kind } = has;
    yield diagnose('H258', file.at(['states', state, 'has']), { unit: path.join('/'), kind, count, found });
  },
} satisfies Readonly<Record<StateDisagreement['kind'], DiagnosticsOf>>;
