import { type DefinitionOf, isEvery, mention, nothing, plain } from './definition.ts';

/** The same unit gets another name below the same parent, or below the heir of that parent. */
export const rename: DefinitionOf<'rename'> = {
  tone: 'changes',
  about: 'units',
  names: ({ unit, to }) =>
    isEvery(unit)
      ? { sweeping: { all: unit, as: 'leaving', to } }
      : {
          leaving: mention('unit', unit),
          arriving: {
            name: { ...unit, path: [...unit.path.slice(0, -1), to] },
            field: 'to',
            isBeside: true,
          },
        },
  understand: ({ unit, to }, { leaving: [id], swept, followed }) => {
    const named = isEvery(unit) ? swept : id ? [{ id, to }] : null;
    return (
      named && {
        verb: 'rename',
        named: named.map((one) => ({ ...one, parent: followed.get(one.id) ?? null })),
      }
    );
  },
  effect: ({ named }) => ({
    ...nothing,
    placed: named.map(({ id, to, parent }) => ({ id, parent, name: to })),
  }),
  undo: ({ named }, was) =>
    named.map(({ id, parent }) => {
      const { name, parent: before } = was(id);
      return parent === null
        ? { verb: 'rename', named: [{ id, to: name, parent }] }
        : { verb: 'move', moved: [{ id, parent: before, name }] };
    }),
  identify: (change, by) => ({
    ...change,
    named: change.named.map(({ id, to, parent }) => ({
      id: by.id(id),
      to,
      parent: parent === null ? null : by.id(parent),
    })),
  }),
  sides: ({ named }) => ({
    subject: named[0]?.id ?? 'every',
    from: named.map(({ id }) => id),
    to: plain(...named.map(({ id }) => id)),
  }),
  fields: {},
};
