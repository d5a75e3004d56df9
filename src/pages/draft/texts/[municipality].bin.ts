import type { APIRoute } from 'astro';
import { packed } from '#feeds/packed.ts';
import { inMunicipalities } from '#site/routes.ts';
import { textsOf } from '#site/this-build.ts';

export function getStaticPaths() {
  return inMunicipalities();
}

/** The content files of a municipality, for the workbench to edit. */
export const GET: APIRoute = ({ params: { municipality = '' } }) =>
  new Response(packed(textsOf(municipality)));
