import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { pathAt } from '#org/query.ts';
import { partPosition } from '../changes-position.ts';
import type { Context, Rule } from '../rule.ts';

export const dutiesHandedOn: Rule = {
  name: 'duties-handed-on',
  description: '事務は、それを担っていた組織から移される',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const { history } = derived;
    const files = new Map(source.reorganizations.map((file) => [file.id, file]));
    for (const { event, date, status, changes } of history.occurrences) {
      const file = files.get(event);
      if (!file || status !== 'in force') continue;
      for (const [index, change] of changes.entries()) {
        if (change?.verb !== 'transfer' || !('id' in change.duty)) continue;
        const duty = change.duty.id;
        const held = (history.tenures.get(duty) ?? []).filter(
          (tenure) =>
            (tenure.from === null || tenure.from < date) && (tenure.to === null || tenure.to >= date),
        );
        const own = held.find((tenure) => tenure.holder === change.from);
        const other = held.find((tenure) => tenure.holder !== change.from && tenure.from !== null);
        // Only a record that somebody else came to hold it speaks against the one who hands it on.
        if (!other || own?.from != null) continue;
        const from = pathAt(history, change.from, date, 'before')?.join('/') ?? '';
        const holder = pathAt(history, other.holder, date, 'before')?.join('/') ?? '';
        if (from.startsWith(`${holder}/`) || holder.startsWith(`${from}/`)) continue;
        yield diagnose('H217', partPosition(file, { change: index, field: 'from' }), { duty, from, holder });
      }
    }
  },
};
