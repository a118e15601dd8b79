import { meantPath, withoutTracking } from '../../reading/link.ts';

/** A page that is there is opened when only a sign of the sentence around its link was in the way. */
function leadOn(): void {
  const path = meantPath(tolerant(location.pathname));
  if (path !== tolerant(location.pathname))
    location.replace(`${location.origin}${path}${withoutTracking(location.search)}${location.hash}`);
}

function tolerant(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

leadOn();
