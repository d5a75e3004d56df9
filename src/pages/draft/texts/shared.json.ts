import type { APIRoute } from 'astro';
import { textsOf } from '#site/this-build.ts';

/** The content files that all municipalities share. */
export const GET: APIRoute = () => new Response(JSON.stringify(textsOf(null)));
