import { type DefinitionOf, isEvery, mention, nothing, plain } from './definition.ts';

/** The same unit gets another name below the same parent. */
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
  understand: ({ unit, to }, { leaving: [id], swept }) => {
    if (isEvery(unit)) return { verb: 'rename', named: swept };
    return id ? { verb: 'rename', named: [{ id, to }] } : null;
  },
  effect: ({ named }) => ({
    ...nothing,
    placed: named.map(({ id, to }) => ({ id, parent: null, name: to })),
  }),
  undo: ({ named }, was) => [{ verb: 'rename', named: named.map(({ id }) => ({ id, to: was(id).name })) }],
  identify: (change, by) => ({
    ...change,
    named: change.named.map((one) => ({ ...one, id: by.id(one.id) })),
  }),
  sides: ({ named }) => ({
    subject: named[0]?.id ?? 'every',
    from: named.map(({ id }) => id),
    to: plain(...named.map(({ id }) => id)),
  }),
  fields: {},
};
