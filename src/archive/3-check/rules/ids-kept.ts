import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Anchor } from '#org/identity.ts';
import { dutyNameOf } from '../../1-read/schema/change.ts';
import { dutyNamesIn } from '../duty-names.ts';
import { probablyOf } from '../lost-ids.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { firstPath, knownPath } from '../unit-path.ts';

/** Checks that every minted id still refers to something. */
export function* idsKept({ source, derived }: Context): Iterable<Diagnostic> {
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
  const missing = identities.missing.map((one) => firstPath(history, one));
  const known = [...history.lives.keys(), ...history.planned.keys()].map((one) => knownPath(history, one));
  const lost = new Set(identities.lost.map((anchor) => placeOf(anchor, anchor.path)));
  for (const anchor of identities.lost) {
    const { id, sort, path } = anchor;
    // If the unit above is lost as well, correcting that one recovers this one.
    if (undecided.has(id) || lost.has(placeOf(anchor, path.slice(0, -1)))) continue;
    const section = sort === 'post' ? 'posts' : 'units';
    const name = path.join('/');
    yield diagnose('H304', file.at([section, id], 'key'), {
      id,
      path: name,
      nearest: probablyOf(anchor, missing) ?? near(name, known),
    });
  }
  for (const [other, ids] of identities.aliases) {
    for (const id of ids) {
      const section = Object.hasOwn(file.data.posts, id) ? 'posts' : 'units';
      yield diagnose('H311', file.at([section, id], 'key'), { id, other });
    }
  }
  const names = dutyNamesIn(source);
  const used = new Set<string | null>();
  for (const { data } of source.reorganizations) {
    for (const change of data.changes) {
      const duty = dutyNameOf(change);
      if (duty === null || used.has(duty)) continue;
      used.add(duty);
      // A misspelt name still uses the duty.
      if (derived.duties.idOf(duty) === null) used.add(near(duty, names));
    }
  }
  for (const [id, { name, also = [] }] of Object.entries(file.data.duties)) {
    if (![name, ...also].some((one) => used.has(one)))
      yield diagnose('H305', file.at(['duties', id], 'key'), { id });
  }
}

function placeOf({ at, before, planned, parentUnknown }: Anchor, path: readonly string[]): string {
  return JSON.stringify([at, before, planned, parentUnknown, path]);
}
