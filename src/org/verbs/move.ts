import { type DefinitionOf, nothing, plain, whoLeaves } from './definition.ts';

/** The same unit gets another parent, and perhaps another name. */
export const move: DefinitionOf<'move'> = {
  tone: 'changes',
  about: 'units',
  names: ({ unit, to }) => ({ ...whoLeaves('unit', unit), arriving: { name: to, field: 'to' } }),
  understand: (_, { arriving }) => ({ verb: 'move', moved: arriving }),
  effect: ({ moved }) => ({ ...nothing, placed: moved }),
  undo: ({ moved }, was) => [
    { verb: 'move', moved: moved.map(({ id }) => ({ id, parent: was(id).parent, name: was(id).name })) },
  ],
  identify: (change, by) => ({
    ...change,
    moved: change.moved.map(({ id, parent, name }) => ({ id: by.id(id), parent: by.id(parent), name })),
  }),
  sides: ({ moved }) => {
    const ids = moved.map(({ id }) => id);
    return { subject: ids[0] ?? '', from: ids, to: plain(...ids) };
  },
  fields: {},
};
