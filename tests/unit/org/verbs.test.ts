import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, WrittenChange } from '#org/change.ts';
import type { Part } from '#org/problem.ts';
import { ROOT, UNKNOWN } from '#org/unit.ts';
import type { Mention, Role } from '#org/verbs/definition.ts';
import { partOf } from '#org/verbs/part.ts';
import { definitionOf, effectOf, VERBS } from '#org/verbs/verbs.ts';
import { anyReorganization } from './arbitrary.ts';
import { write } from './as-written.ts';
import { law } from './law.ts';

describe('the laws are tested on', () => {
  const tried = fc
    .sample(anyReorganization, { numRuns: 200, seed: 1 })
    .flatMap(({ changes }) => changes.map(({ verb }) => verb));
  it.each(VERBS)('%s', (verb) => {
    expect(tried).toContain(verb);
  });
});

law('the effect of a change names exactly the units of the change', [anyReorganization], (one) => {
  for (const change of one.changes) {
    const { ends, begins, placed, stood, goesOn, heirs, graded, duties } = effectOf(change);
    const said = [
      ...[...ends, ...stood, ...goesOn],
      ...[...begins, ...placed, ...graded].map(({ id }) => id),
      ...placed.flatMap(({ parent }) => parent ?? []),
      ...heirs.flatMap(({ from, to }) => [from, to]),
      ...duties.flatMap(({ from, to }) => [...to, ...(from === null ? [] : [from])]),
    ];
    const isUnit = (id: string) => id !== ROOT && id !== UNKNOWN;
    expect(new Set(said.filter(isUnit))).toEqual(new Set(idsIn(change).filter(isUnit)));
  }
});

law(
  'an identity passes only from a unit that ends or to one that begins',
  [anyReorganization],
  ({ changes }) => {
    for (const { ends, begins, heirs } of changes.map(effectOf)) {
      const born = begins.map(({ id }) => id);
      expect(heirs.filter(({ from, to }) => !ends.includes(from) && !born.includes(to))).toEqual([]);
    }
  },
);

law('a change with other ids has the same effect on these', [anyReorganization], ({ changes }) => {
  const id = <I extends string>(was: I): I => (was === ROOT || was === UNKNOWN ? was : (`other ${was}` as I));
  for (const change of changes) {
    const other = definitionOf(change).identify(change, {
      id,
      unit: (unit) => ({ ...unit, id: id(unit.id), parent: id(unit.parent) }),
    });
    expect(idsIn(other).sort()).toEqual(idsIn(change).map(id).sort());
    expect(effectOf(other).begins).toEqual(
      effectOf(change).begins.map((unit) => ({ ...unit, id: id(unit.id), parent: id(unit.parent) })),
    );
  }
});

law(
  'each name is looked up with the field that contains it',
  [anyReorganization],
  ({ before, changes, after }) => {
    for (const written of write(changes, before.units, after))
      for (const mention of mentionsIn(written))
        expect(textAt(written, mention)).toBe(mention.name.path.at(-1));
  },
);

law(
  'a problem can point at each name and at nothing else',
  [anyReorganization],
  ({ before, changes, after }) => {
    const written = write(changes, before.units, after);
    for (const [index, change] of changes.entries()) {
      const one = written[index];
      const names = one ? mentionsIn(one).map(placeOf) : [];
      expect(new Set(partsOf(change).map(placeOf))).toEqual(new Set(names));
    }
  },
);

law('units shown on the left exist before, units on the right exist after', [anyReorganization], (one) => {
  for (const change of one.changes) {
    const { subject, from, to } = definitionOf(change).sides(change);
    expect(from.filter((id) => !one.before.units.has(id))).toEqual([]);
    expect(to.filter(({ id }) => !one.after.has(id))).toEqual([]);
    expect([...from, ...to.map(({ id }) => id)]).toContain(subject);
  }
});

function idsIn(change: Change): string[] {
  const ids: string[] = [];
  definitionOf(change).identify(change, {
    id: (id) => {
      ids.push(id);
      return id;
    },
    unit: (unit) => {
      ids.push(unit.id);
      return unit;
    },
  });
  return ids;
}

function mentionsIn(written: WrittenChange): readonly Mention[] {
  const {
    leaving = [],
    staying = [],
    former = [],
    beginning = [],
    arriving,
    standing = [],
  } = definitionOf(written).names(written);
  return [...leaving, ...staying, ...former, ...beginning, ...(arriving ? [arriving] : []), ...standing];
}

/** The names of units in a field: as a name, as a destination or as text. */
function textAt(written: WrittenChange, { field, index }: Mention): string | undefined {
  const value = (written as unknown as Record<string, unknown>)[field];
  const held = index === undefined ? value : (value as readonly unknown[])[index];
  if (typeof held === 'string') return held;
  const { path, unit } = held as { path?: readonly string[]; unit?: { path: readonly string[] } };
  return (path ?? unit?.path)?.at(-1);
}

function partsOf(change: Change): readonly Part[] {
  const { ends, placed, begins, stood, goesOn, replaced, graded } = effectOf(change);
  const named: Readonly<Record<Role, readonly unknown[]>> = {
    ...{ ends, placed, begins, stood, goesOn, replaced, graded },
    place: placed,
  };
  return Object.entries(named).flatMap(([role, members]) =>
    members.map((_, at) => partOf(change, 0, role as Role, at)),
  );
}

function placeOf({ field, index }: Pick<Part, 'field' | 'index'>): string {
  return index === undefined ? field : `${field}[${index}]`;
}
