// Runs on the 404 page: redirects a former address of a figure to the page that has the figure.
import { placesOf } from './moved.ts';

for (const place of placesOf(location.pathname)) {
  const answer = await fetch(place, { method: 'HEAD' });
  if (!answer.ok) continue;
  location.replace(place);
  break;
}
