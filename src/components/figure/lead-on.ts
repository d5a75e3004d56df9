// On the page that says that there is none: leads on from where a figure stood to where it stands.
import { placesOf } from './moved.ts';

for (const place of placesOf(location.pathname)) {
  const answer = await fetch(place, { method: 'HEAD' });
  if (!answer.ok) continue;
  location.replace(place);
  break;
}
