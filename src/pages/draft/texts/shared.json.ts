import type { APIRoute } from 'astro';
import { textsOf } from '#site/this-build.ts';

/** The texts of what belongs to all municipalities. None of them can be called so. */
export const GET: APIRoute = () => new Response(JSON.stringify(textsOf(null)));
