import type { APIRoute } from 'astro';
import { href } from '../../site/frame/href.ts';
import { siteSettings } from '../../published/files.ts';

/** Where a leak or a weakness is reported (RFC 9116). Under a path the host must send it from the root of the domain. */
export const GET: APIRoute = ({ site, url }) => {
  const { security } = siteSettings();
  const address = new URL(href('/.well-known/security.txt'), site ?? url).href;
  return new Response(
    [
      `Contact: ${security.contact}`,
      `Expires: ${security.expires}T00:00:00Z`,
      'Preferred-Languages: nl, en',
      `Canonical: ${address}`,
      '',
    ].join('\n'),
  );
};
