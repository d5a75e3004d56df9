import type { APIRoute } from 'astro';
import { inMunicipalities } from '#site/routes.ts';
import { textsOf } from '#site/this-build.ts';

export function getStaticPaths() {
  return inMunicipalities();
}

/** The very texts of the content, for the workbench to write on. */
export const GET: APIRoute = ({ params: { municipality = '' } }) =>
  new Response(JSON.stringify(textsOf(municipality)));
