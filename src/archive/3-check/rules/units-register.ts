import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { isKana } from '../kana.ts';
import type { Context } from '../rule.ts';

/** Checks that units and readings in `units.yaml` refer to existing units. */
export function* unitsRegister({ source, derived }: Context): Iterable<Diagnostic> {
  const file = source.units;
  if (!file) return;
  for (const section of ['units', 'posts'] as const) {
    const known = source.ids?.data[section] ?? {};
    for (const id of Object.keys(file.data[section])) {
      if (!Object.hasOwn(known, id))
        yield diagnose('H307', file.at([section, id], 'key'), {
          id,
          nearest: nearest(id, Object.keys(known)),
        });
    }
  }
  const { history } = derived;
  const names = new Set(
    [...history.lives.values()].flatMap((life) => life.spans.map(({ unit }) => unit.name)),
  );
  for (const { unit } of history.planned.values()) names.add(unit.name);
  for (const [name, reading] of Object.entries(file.data.readings)) {
    if (!names.has(name))
      yield diagnose('H308', file.at(['readings', name], 'key'), {
        name,
        nearest: nearest(name, [...names]),
      });
    if (!isKana(reading)) yield diagnose('H309', file.at(['readings', name]), { reading });
  }
}
