import type { APIRoute } from 'astro';
import { municipalityIds, textsOf } from '#site/this-build.ts';

export function getStaticPaths() {
  return municipalityIds().map((municipality) => ({ params: { municipality } }));
}

/** The very texts of the content, for the workbench to write on. */
export const GET: APIRoute = ({ params: { municipality = '' } }) =>
  new Response(JSON.stringify(textsOf(municipality)));
