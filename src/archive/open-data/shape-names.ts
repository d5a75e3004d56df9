/** The shapes of the open data. Each has a JSON Schema and a page that explains it. */
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
