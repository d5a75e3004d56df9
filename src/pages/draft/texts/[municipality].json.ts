import type { APIRoute } from 'astro';
import { municipalityIds, textsOf } from '#site/this-build.ts';

/** What belongs to all municipalities stands under this name, which none can have. */
const SHARED = 'shared';

export function getStaticPaths() {
  return [SHARED, ...municipalityIds()].map((municipality) => ({ params: { municipality } }));
}

/** The very texts of the content, for the workbench to write on. */
export const GET: APIRoute = ({ params: { municipality = '' } }) =>
  new Response(JSON.stringify(textsOf(municipality === SHARED ? null : municipality)));
