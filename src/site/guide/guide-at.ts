import { guides } from './guides.ts';
import type { Guide } from './render-guide.ts';

/** The guide page made from a file of docs/. */
export function guideAt(file: string): Guide {
  const guide = guides[file];
  if (!guide) throw new Error(`there is no ${file} in the guide`);
  return guide;
}
