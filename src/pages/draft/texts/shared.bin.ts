import type { APIRoute } from 'astro';
import { packed } from '#feeds/packed.ts';
import { textsOf } from '#site/this-build.ts';

/** The content files that all municipalities share. */
export const GET: APIRoute = () => new Response(packed(textsOf(null)));
