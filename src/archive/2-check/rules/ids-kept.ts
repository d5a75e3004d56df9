import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Context, Rule } from '../rule.ts';
import { lastPath } from '../unit-path.ts';

export const idsKept: Rule = {
  name: 'ids-kept',
  description: '一度付けた ID は、いまも何かを指している',
  needs: ['organization', 'ids'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const file = source.ids;
    if (!file) return;
    const { identities, history } = derived;
    const undecided = new Set<string>();
    for (const section of ['units', 'posts'] as const) {
      for (const [id, anchor] of Object.entries(file.data[section])) {
        if ([anchor.at, anchor.before, anchor.planned].filter((one) => one !== undefined).length === 1)
          continue;
        undecided.add(id);
        yield diagnose('H306', file.at([section, id], 'key'), { id });
      }
    }
    const known = [...history.lives.keys(), ...history.planned.keys()].map((id) => lastPath(history, id));
    for (const { id, sort, path } of identities.lost) {
      if (undecided.has(id)) continue;
      const section = sort === 'post' ? 'posts' : 'units';
      const name = path.join('/');
      yield diagnose('H304', file.at([section, id], 'key'), {
        id,
        path: name,
        nearest: nearest(name, known),
      });
    }
    for (const [other, ids] of identities.aliases) {
      for (const id of ids) {
        const section = id in file.data.posts ? 'posts' : 'units';
        yield diagnose('H311', file.at([section, id], 'key'), { id, other });
      }
    }
    const used = new Set<string>();
    for (const { data } of source.reorganizations) {
      for (const change of data.changes) {
        const ref =
          change.kindKey === 'transfer'
            ? change.transfer
            : change.kindKey === 'assign'
              ? change.assign
              : null;
        if (ref && 'name' in ref) used.add(ref.name);
      }
    }
    for (const [id, { name, also = [] }] of Object.entries(file.data.duties)) {
      if (![name, ...also].some((one) => used.has(one)))
        yield diagnose('H305', file.at(['duties', id], 'key'), { id });
    }
  },
};
