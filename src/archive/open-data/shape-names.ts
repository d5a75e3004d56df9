/** What the shapes of the open data are called: each has a schema, and a page that explains it. */
export const shapeNames = [
  'units',
  'changes',
  'reorganizations',
  'documents',
  'measures',
  'indicators',
  'duties',
  'chart',
  'index',
] as const;

export type ShapeName = (typeof shapeNames)[number];
